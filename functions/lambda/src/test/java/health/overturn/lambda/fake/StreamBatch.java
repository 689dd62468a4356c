package health.overturn.lambda.fake;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.json.Json;
import java.util.List;

/// Converts a batch of a table's stream to what a function receives, with Lambda's own serialization.
public final class StreamBatch {
    private StreamBatch() {}

    /// @param records the records of a GetRecords response
    public static List<? extends StreamRecord> of(List<? extends JsonNode> records) {
        ObjectNode event = Json.object();
        records.forEach(event.withArray("Records")::add);
        return LambdaEventSerializers.serializerFor(DynamodbEvent.class, StreamBatch.class.getClassLoader())
                .fromJson(Json.write(event))
                .getRecords()
                .stream()
                .map(DynamodbEvent.DynamodbStreamRecord::getDynamodb)
                .toList();
    }
}
