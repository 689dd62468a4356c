package health.overturn.messaging.stream;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import health.overturn.denials.log.LoggedMove;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.DenialItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A change of an item, as the table's stream reports it.
///
/// @param sequence the sequence number of the record in the stream
/// @param fromVersion the version before the change; 0 if there was no denial
/// @param image the item after the change; empty if it was deleted
public record DenialChange(String sequence, ItemKey key, long fromVersion, Map<String, AttributeValue> image) {
    private static final AttributeValue NONE = new AttributeValue("");

    public static DenialChange of(StreamRecord record) {
        return new DenialChange(
                record.getSequenceNumber(),
                key(record.getKeys()),
                Math.max(0, version(record.getOldImage())),
                record.getNewImage() == null ? Map.of() : record.getNewImage());
    }

    private static ItemKey key(Map<String, AttributeValue> keys) {
        return new ItemKey(
                keys.getOrDefault("pk", NONE).getS(),
                keys.getOrDefault("sk", NONE).getS());
    }

    /// Whether the key has a denial after the change: not if the item was deleted or is a placeholder.
    public boolean isOfDenial() {
        return key.sort().startsWith(DenialItem.PREFIX) && !image.isEmpty() && version() >= 0;
    }

    long version() {
        return version(image);
    }

    /// Returns the moves that the change added to the denial.
    ///
    /// @throws RuntimeException of any kind if the item is not one that the service writes
    public List<LoggedMove> moves() {
        return DenialMoveReader.since(Math.toIntExact(fromVersion), Item.of(StreamImages.toSdk(image)));
    }

    private static long version(@Nullable Map<String, AttributeValue> image) {
        return Optional.ofNullable(image)
                .map(attributes -> attributes.get(DynamoDbTable.VERSION))
                .map(AttributeValue::getN)
                .map(Long::parseLong)
                .orElse(0L);
    }
}
