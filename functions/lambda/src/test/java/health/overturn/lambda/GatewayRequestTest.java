package health.overturn.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import health.overturn.api.http.TokenClaims;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GatewayRequestTest {
    @Test
    void aRequestHasTheTimeAtWhichTheGatewayReceivedIt() {
        APIGatewayV2HTTPEvent event = FakeContext.event(APIGatewayV2HTTPEvent.class, "get-denials.json");

        event.getRequestContext().setTimeEpoch(1_780_326_000_500L);

        assertThat(GatewayRequest.of(event, new TokenClaims("")).at())
                .isEqualTo(Instant.parse("2026-06-01T15:00:00.500Z"));
    }
}
