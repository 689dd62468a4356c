package health.overturn.table.item;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The partition or sort value of a key, as bytes that order as in DynamoDB: text by UTF-8 bytes, numbers by value,
/// bytes unsigned.
public final class KeyValue implements Comparable<KeyValue> {
    /// Orders behind every value of an item.
    public static final KeyValue END = new KeyValue(new byte[0], true);

    private final byte[] bytes;
    private final boolean isEnd;

    private KeyValue(byte[] bytes, boolean isEnd) {
        this.bytes = bytes;
        this.isEnd = isEnd;
    }

    public static KeyValue of(JsonNode value) {
        if (value.has("S")) {
            return of(value.get("S").asText().getBytes(StandardCharsets.UTF_8));
        }
        if (value.has("N")) {
            return of(OrderedNumber.encode(new BigDecimal(value.get("N").asText())));
        }
        return of(Base64.getDecoder().decode(value.get("B").asText()));
    }

    private static KeyValue of(byte[] bytes) {
        return new KeyValue(bytes, false);
    }

    public byte[] bytes() {
        return bytes;
    }

    @Override
    public int compareTo(KeyValue other) {
        return isEnd || other.isEnd ? Boolean.compare(isEnd, other.isEnd) : Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyValue value && compareTo(value) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
