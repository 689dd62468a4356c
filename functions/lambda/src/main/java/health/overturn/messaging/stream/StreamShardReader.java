package health.overturn.messaging.stream;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.failure.ErrorChain;
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

/// Finds the changes of denials in a range of the table's stream, which keeps records for a day.
public final class StreamShardReader {
    private static final AttributeValue NONE = AttributeValue.fromS("");

    private final DynamoDbStreamsClient client;

    public StreamShardReader(DynamoDbStreamsClient client) {
        this.client = client;
    }

    /// Returns the changes of denials in a range, in their order.
    ///
    /// @throws software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException if the range is too old
    public List<FailedChange> changes(ShardRange range) {
        BigInteger end = new BigInteger(range.end());
        List<FailedChange> changes = new ArrayList<>();
        String iterator = iterator(range);
        boolean more = true;
        while (more && iterator != null) {
            String current = iterator;
            GetRecordsResponse page = client.getRecords(request -> request.shardIterator(current));
            for (Record record : page.records()) {
                more = new BigInteger(record.dynamodb().sequenceNumber()).compareTo(end) <= 0;
                if (more && isOfDenial(record)) {
                    changes.add(failedChange(record));
                }
            }
            more = more && !page.records().isEmpty();
            iterator = page.nextShardIterator();
        }
        return changes;
    }

    private @Nullable String iterator(ShardRange range) {
        return client.getShardIterator(request -> request.streamArn(range.stream())
                        .shardId(range.shard())
                        .shardIteratorType(ShardIteratorType.AT_SEQUENCE_NUMBER)
                        .sequenceNumber(range.start()))
                .shardIterator();
    }

    private static boolean isOfDenial(Record record) {
        return key(record).sort().startsWith(DenialItem.PREFIX)
                && version(record.dynamodb().newImage()) > 0;
    }

    private static FailedChange failedChange(Record record) {
        return new FailedChange(
                key(record),
                Math.max(0, version(record.dynamodb().oldImage())),
                version(record.dynamodb().newImage()),
                ErrorChain.NONE);
    }

    private static ItemKey key(Record record) {
        Map<String, AttributeValue> keys = record.dynamodb().keys();
        return new ItemKey(
                keys.getOrDefault("pk", NONE).s(), keys.getOrDefault("sk", NONE).s());
    }

    private static long version(Map<String, AttributeValue> image) {
        AttributeValue version = image.get(DynamoDbTable.VERSION);
        return version == null || version.n() == null ? 0 : Long.parseLong(version.n());
    }
}
