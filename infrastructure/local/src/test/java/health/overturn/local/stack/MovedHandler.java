package health.overturn.local.stack;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A stream function for the stack's tests. It stores each change, and reports the record `poison` as failed.
public final class MovedHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private final SeenItems seen;

    public MovedHandler(Map<String, String> environment, PrintStream output) {
        this.seen = new SeenItems(environment);
        output.println("Moved starts");
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        List<StreamsEventResponse.BatchItemFailure> failures = new ArrayList<>();
        for (DynamodbEvent.DynamodbStreamRecord record : event.getRecords()) {
            var change = record.getDynamodb();
            String key = Objects.requireNonNull(change.getKeys().get("sk")).getS();
            if (key.equals("poison")) {
                failures.add(new StreamsEventResponse.BatchItemFailure(change.getSequenceNumber()));
                break;
            }
            String stored = "%s %s %s of %s at %s"
                    .formatted(
                            record.getEventName(),
                            key,
                            Objects.requireNonNull(change.getNewImage().get("value"))
                                    .getN(),
                            record.getEventSourceARN(),
                            change.getApproximateCreationDateTime().toInstant());
            seen.put(stored);
        }
        return new StreamsEventResponse(failures);
    }
}
