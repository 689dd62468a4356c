package health.overturn.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import health.overturn.api.Api;
import health.overturn.api.http.TokenClaims;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.LocalTable;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.wiring.UseCases;
import health.overturn.storage.dynamo.ConcurrencyLimiter;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.practice.PracticeStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiHandlerTest {
    private final Deployment deployment = new Deployment();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        deployment.close();
    }

    @Test
    void aRequestOfTheGatewayIsAnsweredInTheFormatThatItAccepts() {
        APIGatewayV2HTTPResponse response = answer(deployment.table(), "get-denials.json");

        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getHeaders())
                .containsEntry("Content-Type", "text/csv; charset=utf-8")
                .containsEntry("Cache-Control", "no-store");
        assertThat(log.size()).isZero();
    }

    @Test
    void aBodyInBase64IsDecoded() {
        APIGatewayV2HTTPResponse response = answer(deployment.table(), "put-settings.json");

        assertThat(response.getStatusCode()).isEqualTo(422);
        assertThat(response.getBody()).contains("timeZone", "billingLead").doesNotContain("Nowhere", "Zürich");
    }

    @Test
    void anUnexpectedFailureIsAnsweredWithTheRequestIdAndLoggedByItsClass() {
        DynamoDbTable gone = new DynamoDbTable(LocalTable.client(), "no-such-table", new ConcurrencyLimiter(1));

        APIGatewayV2HTTPResponse response = answer(gone, "get-denials.json");

        assertThat(response.getStatusCode()).isEqualTo(500);
        assertThat(response.getBody()).contains("request-1").doesNotContain("MARKED", "no-such-table");
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("request-1", "ResourceNotFoundException")
                .doesNotContain("MARKED", "maple");
    }

    private APIGatewayV2HTTPResponse answer(DynamoDbTable table, String event) {
        PracticeStore practices = new PracticeStore(table, () -> new byte[32]);
        try (Deployment deployment = new Deployment();
                PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8)) {
            Api api = new UseCases(deployment.backends(table, practices), InstantSource.system()).api();
            return handler(api, new JsonLog(out, () -> 0))
                    .handleRequest(FakeContext.event(APIGatewayV2HTTPEvent.class, event), new FakeContext());
        }
    }

    private static ApiHandler handler(Api api, JsonLog log) {
        return new ApiHandler(api, new TokenClaims(""), log);
    }
}
