package health.overturn.local.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items as the lines of DynamoDB's export to S3: `{"Item":{"pk":{"S":"…"},…}}`. Names and sets are sorted and numbers
/// have one form, so an item always gives the same line.
final class ItemJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ItemJson() {}

    static String toLine(Map<String, AttributeValue> item) {
        return NODES.objectNode().set("Item", toNode(item)).toString();
    }

    /// @throws TransferException if the line is none of an export
    static Map<String, AttributeValue> parseLine(String line) {
        try {
            JsonNode item = JSON.readTree(line).path("Item");
            if (!item.isObject() || item.isEmpty()) {
                throw new TransferException("a line of the items has no Item; export again");
            }
            return toItem(item);
        } catch (JsonProcessingException e) {
            throw new TransferException("a line of the items is no JSON; export again");
        }
    }

    private static ObjectNode toNode(Map<String, AttributeValue> attributes) {
        ObjectNode node = NODES.objectNode();
        new TreeMap<>(attributes).forEach((name, value) -> node.set(name, toNode(value)));
        return node;
    }

    private static JsonNode toNode(AttributeValue value) {
        JsonNode content = switch (value.type()) {
            case S -> NODES.textNode(value.s());
            case N -> NODES.textNode(normalize(value.n()));
            case B -> NODES.textNode(encode(value.b()));
            case BOOL -> NODES.booleanNode(value.bool());
            case NUL -> NODES.booleanNode(true);
            case M -> toNode(value.m());
            case L -> array(value.l().stream().map(ItemJson::toNode).toList());
            case SS -> sorted(value.ss());
            case NS -> sorted(value.ns().stream().map(ItemJson::normalize).toList());
            case BS -> sorted(value.bs().stream().map(ItemJson::encode).toList());
            case UNKNOWN_TO_SDK_VERSION -> throw new TransferException("an item has an attribute of an unknown type");
        };
        String type =
                value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().name();
        return NODES.objectNode().set(type, content);
    }

    private static Map<String, AttributeValue> toItem(JsonNode node) {
        Map<String, AttributeValue> item = new HashMap<>();
        node.properties().forEach(attribute -> item.put(attribute.getKey(), toValue(attribute.getValue())));
        return item;
    }

    private static AttributeValue toValue(JsonNode node) {
        Map.Entry<String, JsonNode> content = node.properties().stream()
                .findFirst()
                .orElseThrow(() -> new TransferException("an attribute of an item has no value; export again"));
        JsonNode value = content.getValue();
        return switch (content.getKey()) {
            case "S" -> AttributeValue.fromS(value.asText());
            case "N" -> AttributeValue.fromN(value.asText());
            case "B" -> AttributeValue.fromB(decode(value.asText()));
            case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
            case "NULL" -> AttributeValue.fromNul(true);
            case "M" -> AttributeValue.fromM(toItem(value));
            case "L" ->
                AttributeValue.fromL(value.valueStream().map(ItemJson::toValue).toList());
            case "SS" -> AttributeValue.fromSs(texts(value));
            case "NS" -> AttributeValue.fromNs(texts(value));
            case "BS" ->
                AttributeValue.fromBs(
                        texts(value).stream().map(ItemJson::decode).toList());
            default -> throw new TransferException("an attribute of an item has an unknown type; export again");
        };
    }

    private static String normalize(String number) {
        BigDecimal value = new BigDecimal(number);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static ArrayNode sorted(List<String> values) {
        return array(values.stream().sorted().map(NODES::textNode).toList());
    }

    private static ArrayNode array(List<? extends JsonNode> values) {
        return NODES.arrayNode().addAll(values);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static String encode(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArray());
    }

    private static SdkBytes decode(String text) {
        return SdkBytes.fromByteArray(Base64.getDecoder().decode(text));
    }
}
