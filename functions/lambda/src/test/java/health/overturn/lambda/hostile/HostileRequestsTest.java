package health.overturn.lambda.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import health.overturn.lambda.LoggedApi;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.TableContents;
import health.overturn.lambda.wiring.UseCases;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.PracticeStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Sends seeded hostile requests to the function of the API: `-Dhostile.requests=50000 -Dhostile.seed=1`.
class HostileRequestsTest {
    private static final int REQUESTS = Integer.getInteger("hostile.requests", 2_000);
    private static final long SEED = Long.getLong("hostile.seed", 20_261);
    private static final int DIGEST_EVERY = 500;

    private final TableWrites writes = new TableWrites();
    private final Deployment deployment = new Deployment(writes);
    private final LoggedApi api = new LoggedApi(new UseCases(
                    deployment.backends(
                            deployment.table(),
                            new PracticeStore(
                                    deployment.table(),
                                    () -> "invented salt of 32 bytes, no more".getBytes(StandardCharsets.UTF_8))),
                    () -> Deployment.NOW)
            .api());
    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @AfterEach
    void close() {
        deployment.close();
    }

    @Test
    void hostileRequestsAreRefusedWithoutATrace() throws IOException {
        HostileRequests requests = new HostileRequests(SEED, ContractReader.read(), ids());
        writes.take();

        for (int number = 0; number < REQUESTS; number++) {
            APIGatewayV2HTTPEvent event = requests.next();
            List<Item> before = number % DIGEST_EVERY == 0 ? items() : List.of();
            APIGatewayV2HTTPResponse response = api.answer(event);
            check(number, event, response);
            if (!before.isEmpty() && response.getStatusCode() >= 400) {
                assertThat(items()).as("request " + number).isEqualTo(before);
            }
            String link = response.getHeaders().getOrDefault("Link", "");
            if (link.contains("cursor=")) {
                requests.learn(link.replaceAll(".*cursor=([A-Za-z0-9_-]+).*", "$1"));
            }
        }

        System.out.printf("PRINT hostile requests: %,d of seed %d, answered with %s%n", REQUESTS, SEED, statuses);
        assertThat(faults).isEmpty();
        assertThat(api.log()).isEmpty();
        assertThat(statuses.keySet()).contains(200, 400, 403, 404, 406, 413, 415, 422);
    }

    private List<String> ids() {
        for (SampleFile file : Sample.of(SampleSpec.of(3).claims(40)).files()) {
            deployment.ingest(file.name(), file.bytes());
        }
        deployment.practices().save("maple", Json.read(settings()), "admin.example", Deployment.NOW);
        return Stream.concat(
                        TableContents.of(deployment.tableName()).denials().stream()
                                .map(StoredDenial::apiId),
                        Stream.of("2026-W22:INVENTED1:CODING", "none.such"))
                .toList();
    }

    private static String settings() {
        return Deployment.SETTINGS.replaceFirst("\"owners\": .*", """
            "owners": [{"payer": "INVENTED1", "owner": "owner.example"}], "payers": [{"id": "INVENTED1"}],\
            """);
    }

    private List<Item> items() {
        return TableContents.of(deployment.tableName()).items().stream()
                .filter(item ->
                        !item.text("pk").contains("#I#") && !item.text("pk").contains("#V#"))
                .toList();
    }

    private void check(int number, APIGatewayV2HTTPEvent event, APIGatewayV2HTTPResponse response) {
        int status = response.getStatusCode();
        String said = response.getBody() + response.getHeaders();
        statuses.merge(status, 1, Integer::sum);
        List<String> written = writes.take();
        if (status >= 500) {
            fault(number, event, "status " + status + ", " + api.log());
        }
        if (status >= 400 && said.contains(HostileValues.MARK)) {
            fault(number, event, "the answer " + status + " echoes a patient");
        }
        if (status >= 400 && !said.contains("\"type\":\"/v1/problems/")) {
            fault(number, event, "the answer " + status + " has no type of problem");
        }
        if (said.contains("Exception") || said.contains("\tat ")) {
            fault(number, event, "the answer " + status + " has a stack trace");
        }
        if (status >= 400 && !written.isEmpty()) {
            fault(number, event, "the refused request wrote " + written);
        }
        if (role(event).equals("reporting") && said.contains(HostileValues.MARK)) {
            fault(number, event, "reporting sees a patient");
        }
    }

    private void fault(int number, APIGatewayV2HTTPEvent event, String what) {
        if (faults.size() < 40) {
            faults.add("request %d, %s %s?%s by %s with %s: %s"
                    .formatted(
                            number,
                            event.getRequestContext().getHttp().getMethod(),
                            event.getRawPath(),
                            event.getRawQueryString(),
                            role(event),
                            event.getHeaders() + " " + shortened(String.valueOf(event.getBody())),
                            what));
        }
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) : text;
    }

    private static String role(APIGatewayV2HTTPEvent event) {
        return event.getRequestContext().getAuthorizer().getJwt().getClaims().getOrDefault("role", "");
    }
}
