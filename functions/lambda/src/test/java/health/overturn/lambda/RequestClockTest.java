package health.overturn.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// A request has the time that the gateway stamped on it.
class RequestClockTest {
    @Test
    void eachRequestHasItsOwnTime() {
        RequestClock clock = new RequestClock();

        clock.set(stamped(1_780_326_000_000L));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-06-01T15:00:00Z"));
        clock.set(stamped(1_780_326_000_500L));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-06-01T15:00:00.500Z"));
    }

    private static APIGatewayV2HTTPEvent stamped(long epochMillis) {
        return APIGatewayV2HTTPEvent.builder()
                .withRequestContext(APIGatewayV2HTTPEvent.RequestContext.builder()
                        .withTimeEpoch(epochMillis)
                        .build())
                .build();
    }
}
