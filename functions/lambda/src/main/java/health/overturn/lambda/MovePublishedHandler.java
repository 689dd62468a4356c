package health.overturn.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.wiring.Wiring;
import health.overturn.operations.publish.StreamPublisher;
import health.overturn.storage.json.Json;

/// Runs when denials have moved: each move goes into the log and out on the bus.
public final class MovePublishedHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private final StreamPublisher publisher;
    private final JsonLog log;

    public MovePublishedHandler() {
        this(Wiring.fromEnvironment().streamPublisher(), Wiring.log());
    }

    MovePublishedHandler(StreamPublisher publisher, JsonLog log) {
        this.publisher = publisher;
        this.log = log;
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        StreamPublisher.Result result = publisher.publish(event.getRecords().stream()
                .map(DynamodbEvent.DynamodbStreamRecord::getDynamodb)
                .toList());
        ObjectNode fields = Json.object().put("moves", result.moves());
        if (result.unreadable().isEmpty() && result.retryFrom().isEmpty()) {
            log.info("moves published", fields);
        } else {
            fields.put("unreadable", result.unreadable().size());
            result.retryFrom().ifPresent(sequence -> fields.put("failedFrom", sequence));
            log.warn("moves not all published", fields);
        }
        return new StreamsEventResponse(result.retryFrom().stream()
                .map(StreamsEventResponse.BatchItemFailure::new)
                .toList());
    }
}
