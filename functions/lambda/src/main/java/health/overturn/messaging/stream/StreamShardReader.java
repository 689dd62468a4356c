package health.overturn.messaging.stream;

import health.overturn.operations.redrive.DeadLetter;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.DenialItem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Names the changes of denials in a stretch of the table's stream, which keeps them for a day.
public final class StreamShardReader {
    private static final AttributeValue NONE = AttributeValue.fromS("");

    private final DynamoDbStreamsClient client;

    public StreamShardReader(DynamoDbStreamsClient client) {
        this.client = client;
    }

    /// @throws software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException if it is too old
    public List<FailedChange> changes(DeadLetter.StreamRange stretch) {
        BigInteger end = new BigInteger(stretch.end());
        List<FailedChange> changes = new ArrayList<>();
        String iterator = iterator(stretch);
        boolean more = true;
        while (more && iterator != null) {
            String from = iterator;
            GetRecordsResponse page = client.getRecords(request -> request.shardIterator(from));
            for (Record change : page.records()) {
                more = new BigInteger(change.dynamodb().sequenceNumber()).compareTo(end) <= 0;
                if (more && isOfDenial(change)) {
                    changes.add(name(change));
                }
            }
            more = more && !page.records().isEmpty();
            iterator = page.nextShardIterator();
        }
        return changes;
    }

    private @Nullable String iterator(DeadLetter.StreamRange stretch) {
        return client.getShardIterator(request -> request.streamArn(stretch.stream())
                        .shardId(stretch.shard())
                        .shardIteratorType(ShardIteratorType.AT_SEQUENCE_NUMBER)
                        .sequenceNumber(stretch.start()))
                .shardIterator();
    }

    private static boolean isOfDenial(Record change) {
        return key(change).sort().startsWith(DenialItem.PREFIX)
                && version(change.dynamodb().newImage()) > 0;
    }

    private static FailedChange name(Record change) {
        return new FailedChange(
                key(change),
                Math.max(0, version(change.dynamodb().oldImage())),
                version(change.dynamodb().newImage()),
                "");
    }

    private static ItemKey key(Record change) {
        Map<String, AttributeValue> keys = change.dynamodb().keys();
        return new ItemKey(
                keys.getOrDefault("pk", NONE).s(), keys.getOrDefault("sk", NONE).s());
    }

    private static long version(Map<String, AttributeValue> image) {
        AttributeValue version = image.get(DenialItem.VERSION);
        return version == null || version.n() == null ? 0 : Long.parseLong(version.n());
    }
}
