package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.time.Instant;
import java.time.InstantSource;

/// The moment of the request in hand, as the gateway stamps it: a request has one time, however long its answer takes.
///
/// A process of the function has one request at a time.
final class RequestClock implements InstantSource {
    private volatile Instant at = Instant.EPOCH;

    void set(APIGatewayV2HTTPEvent event) {
        at = Instant.ofEpochMilli(event.getRequestContext().getTimeEpoch());
    }

    @Override
    public Instant instant() {
        return at;
    }
}
