package health.overturn.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// The partition or sort value of a key. It orders as in DynamoDB: text by UTF-8 bytes, numbers by value, bytes
/// unsigned.
sealed interface KeyValue extends Comparable<KeyValue> {

    record Text(String text) implements KeyValue {
        @Override
        public int compareTo(KeyValue other) {
            String otherText = ((Text) other).text;
            int length = Math.min(text.length(), otherText.length());
            for (int i = 0; i < length; i++) {
                if (text.charAt(i) != otherText.charAt(i)) {
                    return compareAsUtf8(text.charAt(i), otherText.charAt(i));
                }
            }
            return Integer.compare(text.length(), otherText.length());
        }

        /// Surrogates encode the characters that UTF-8 orders behind all others.
        private static int compareAsUtf8(char left, char right) {
            boolean leftLast = Character.isSurrogate(left);
            boolean rightLast = Character.isSurrogate(right);
            return leftLast == rightLast ? Character.compare(left, right) : Boolean.compare(leftLast, rightLast);
        }
    }

    record Decimal(BigDecimal number) implements KeyValue {
        @Override
        public int compareTo(KeyValue other) {
            return number.compareTo(((Decimal) other).number);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // compared and never printed
    record Bytes(byte[] bytes) implements KeyValue {
        @Override
        public int compareTo(KeyValue other) {
            return Arrays.compareUnsigned(bytes, ((Bytes) other).bytes);
        }
    }

    /// Orders behind every value of an item.
    record End() implements KeyValue {
        @Override
        public int compareTo(KeyValue other) {
            return other instanceof End ? 0 : 1;
        }
    }

    static int compare(KeyValue left, KeyValue right) {
        return right instanceof End ? (left instanceof End ? 0 : -1) : left.compareTo(right);
    }

    static KeyValue of(JsonNode value) {
        if (value.has("S")) {
            return new Text(value.get("S").asText());
        }
        if (value.has("N")) {
            return new Decimal(new BigDecimal(value.get("N").asText()));
        }
        return new Bytes(Base64.getDecoder().decode(value.get("B").asText().getBytes(StandardCharsets.US_ASCII)));
    }
}
