package health.overturn.table.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.expression.Attribute;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Counts the bytes of an item as DynamoDB does. Developer Guide, "Item sizes and formats".
///
/// Names and text count their UTF-8 bytes. A number counts one byte for each two significant digits, one more, and one
/// for a minus sign. A map or list counts three bytes, and one for each member.
public final class Size {
    public static final int MAX_ITEM_BYTES = 400 * 1024;
    private static final int CONTAINER_BYTES = 3;

    private Size() {}

    public static int ofItem(ObjectNode item) {
        return item.properties().stream()
                .mapToInt(attribute -> ofText(attribute.getKey()) + ofValue(attribute.getValue()))
                .sum();
    }

    public static int ofValue(JsonNode value) {
        String type = Attribute.type(value);
        JsonNode content = value.get(type);
        return switch (type) {
            case "S" -> ofText(content.asText());
            case "N" -> ofNumber(content.asText());
            case "B" -> ofBase64(content.asText());
            case "SS" ->
                elements(content).mapToInt(member -> ofText(member.asText())).sum();
            case "NS" ->
                elements(content).mapToInt(member -> ofNumber(member.asText())).sum();
            case "BS" ->
                elements(content).mapToInt(member -> ofBase64(member.asText())).sum();
            case "L" ->
                CONTAINER_BYTES
                        + elements(content)
                                .mapToInt(member -> 1 + ofValue(member))
                                .sum();
            case "M" -> CONTAINER_BYTES + content.size() + ofItem((ObjectNode) content);
            default -> 1;
        };
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static int ofText(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return text.getBytes(StandardCharsets.UTF_8).length;
            }
            bytes++;
        }
        return bytes;
    }

    private static int ofNumber(String text) {
        BigDecimal number = new BigDecimal(text);
        int digits = number.signum() == 0 ? 0 : number.stripTrailingZeros().precision();
        return (digits + 1) / 2 + 1 + (number.signum() < 0 ? 1 : 0);
    }

    private static int ofBase64(String base64) {
        int padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
        return base64.length() / 4 * 3 - padding;
    }
}
