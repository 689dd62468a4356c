package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The partition or sort value of a key, as bytes that order as in DynamoDB: text by UTF-8 bytes, numbers by value,
/// bytes unsigned.
final class KeyValue implements Comparable<KeyValue> {
    /// Orders behind every value of an item.
    static final KeyValue END = new KeyValue(new byte[0]);

    private final byte[] bytes;

    private KeyValue(byte[] bytes) {
        this.bytes = bytes;
    }

    static KeyValue of(JsonNode value) {
        if (value.has("S")) {
            return new KeyValue(value.get("S").asText().getBytes(StandardCharsets.UTF_8));
        }
        if (value.has("N")) {
            return new KeyValue(
                    OrderedNumber.encode(new BigDecimal(value.get("N").asText())));
        }
        return new KeyValue(Base64.getDecoder().decode(value.get("B").asText()));
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public int compareTo(KeyValue other) {
        if (this == END || other == END) {
            return Boolean.compare(this == END, other == END);
        }
        return Arrays.compareUnsigned(bytes, other.bytes);
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
