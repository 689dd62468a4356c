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

/// One change of an item, as the table's stream tells it.
///
/// @param sequence its place in the stream
/// @param from the version before; 0 where no denial stood there
/// @param image the item after it; empty where it is gone
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

    /// Whether a denial stands there now: not where it is gone, nor where a mark below 0 keeps its place.
    public boolean isOfDenial() {
        return key.sort().startsWith(DenialItem.PREFIX) && !image.isEmpty() && version() >= 0;
    }

    long version() {
        return version(image);
    }

    /// What became of the denial by this change.
    ///
    /// @throws RuntimeException of any kind, where the item is none that the store writes
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
