package health.overturn.lambda.publish;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import health.overturn.denials.log.LoggedMove;
import health.overturn.lambda.store.DenialItem;
import health.overturn.lambda.store.Item;
import health.overturn.lambda.store.Key;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One change of an item, as the table's stream tells it.
///
/// @param sequence its place in the stream
/// @param from the version before; 0 where no denial stood there
/// @param image the item after it; empty where it is gone
record Change(String sequence, Key key, long from, Map<String, AttributeValue> image) {
    private static final AttributeValue NONE = new AttributeValue("");

    static Change of(StreamRecord told) {
        return new Change(
                told.getSequenceNumber(),
                key(told.getKeys()),
                Math.max(0, version(told.getOldImage())),
                told.getNewImage() == null ? Map.of() : told.getNewImage());
    }

    private static Key key(Map<String, AttributeValue> keys) {
        return new Key(
                keys.getOrDefault("pk", NONE).getS(),
                keys.getOrDefault("sk", NONE).getS());
    }

    /// Whether a denial stands there now: not where it is gone, nor where a mark below 0 keeps its place.
    boolean isOfDenial() {
        return key.sort().startsWith(DenialItem.PREFIX) && !image.isEmpty() && version() >= 0;
    }

    long version() {
        return version(image);
    }

    /// What became of the denial by this change.
    ///
    /// @throws RuntimeException of any kind, where the item is none that the store writes
    List<LoggedMove> moves() {
        return DenialMoves.since(Math.toIntExact(from), Item.of(Images.attributes(image)));
    }

    private static long version(@Nullable Map<String, AttributeValue> image) {
        return Optional.ofNullable(image)
                .map(attributes -> attributes.get(DenialItem.VERSION))
                .map(AttributeValue::getN)
                .map(Long::parseLong)
                .orElse(0L);
    }
}
