package health.overturn.local.transfer;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The items that say where an upload lies: in which bucket, and under which ETag. Both are others after a move.
final class StoredFile {
    private static final String BUCKET = "bucket";
    private static final String ETAG = "etag";

    private StoredFile() {}

    static boolean isStoredIn(Map<String, AttributeValue> item) {
        return PracticeSelection.text(item, "sk").equals("F") && item.containsKey(BUCKET) && item.containsKey(ETAG);
    }

    static String keyOf(Map<String, AttributeValue> item) {
        return PracticeSelection.text(item, "key");
    }

    static String etagOf(Map<String, AttributeValue> item) {
        return PracticeSelection.text(item, ETAG);
    }

    static String unquoted(String etag) {
        return etag.replace("\"", "");
    }

    static Map<String, AttributeValue> movedTo(Map<String, AttributeValue> item, String bucket, String etag) {
        Map<String, AttributeValue> moved = new HashMap<>(item);
        moved.put(BUCKET, AttributeValue.fromS(bucket));
        moved.put(ETAG, AttributeValue.fromS(etag));
        return moved;
    }

    /// Returns an item as the digest counts it: without the place of a file.
    static Map<String, AttributeValue> withoutPlace(Map<String, AttributeValue> item) {
        if (!isStoredIn(item)) {
            return item;
        }
        Map<String, AttributeValue> placeless = new HashMap<>(item);
        placeless.remove(BUCKET);
        placeless.remove(ETAG);
        return placeless;
    }
}
