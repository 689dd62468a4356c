package health.overturn.local.stack;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A stream function for the stack's tests. It stores each change, and reports the record `poison` as failed.
public final class MovedHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private final DynamoDbClient client = DynamoDbClient.builder()
            .httpClient(UrlConnectionHttpClient.create())
            .build();

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
            client.putItem(r -> r.tableName(System.getenv("OVERTURN_TABLE"))
                    .item(Map.of("pk", AttributeValue.fromS("seen"), "sk", AttributeValue.fromS(stored))));
        }
        return new StreamsEventResponse(failures);
    }
}
