package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What an expression compares or assigns.
sealed interface Operand {

    /// The value in this item; null when the item has none there.
    @Nullable JsonNode valueIn(ObjectNode item);

    record AtPath(Path path) implements Operand {
        @Override
        public @Nullable JsonNode valueIn(ObjectNode item) {
            return path.find(item);
        }
    }

    record Literal(JsonNode value) implements Operand {
        @Override
        public JsonNode valueIn(ObjectNode item) {
            return value;
        }
    }

    record SizeOf(Path path) implements Operand {
        @Override
        public @Nullable JsonNode valueIn(ObjectNode item) {
            JsonNode value = path.find(item);
            OptionalInt length = value == null ? OptionalInt.empty() : Attribute.size(value);
            return length.isEmpty() ? null : number(BigDecimal.valueOf(length.getAsInt()));
        }
    }

    record IfNotExists(Path path, Operand otherwise) implements Operand {
        @Override
        public @Nullable JsonNode valueIn(ObjectNode item) {
            JsonNode value = path.find(item);
            return value == null ? otherwise.valueIn(item) : value;
        }
    }

    record ListAppend(Operand first, Operand second) implements Operand {
        @Override
        public JsonNode valueIn(ObjectNode item) {
            ArrayNode joined = JsonNodeFactory.instance.arrayNode();
            joined.addAll(list(item, first));
            joined.addAll(list(item, second));
            return JsonNodeFactory.instance.objectNode().set("L", joined);
        }

        private static ArrayNode list(ObjectNode item, Operand operand) {
            if (needed(item, operand).get("L") instanceof ArrayNode list) {
                return list.deepCopy();
            }
            throw new InvalidExpressionException("An operand in the update expression has an incorrect data type");
        }
    }

    /// An addition, or with a factor of -1 a subtraction.
    record Sum(Operand first, int factor, Operand second) implements Operand {
        @Override
        public JsonNode valueIn(ObjectNode item) {
            BigDecimal added = decimal(item, second).multiply(BigDecimal.valueOf(factor));
            return number(decimal(item, first).add(added));
        }

        private static BigDecimal decimal(ObjectNode item, Operand operand) {
            JsonNode value = needed(item, operand);
            if (!value.has("N")) {
                throw new InvalidExpressionException("An operand in the update expression has an incorrect data type");
            }
            return new BigDecimal(value.get("N").asText());
        }
    }

    static JsonNode needed(ObjectNode item, Operand operand) {
        JsonNode value = operand.valueIn(item);
        if (value == null) {
            throw new InvalidExpressionException(
                    "The provided expression refers to an attribute that does not exist in the item");
        }
        return value;
    }

    static JsonNode number(BigDecimal number) {
        String text = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return JsonNodeFactory.instance.objectNode().put("N", text);
    }
}
