package health.overturn.table.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// One side of a comparison.
sealed interface Operand {

    /// Returns the value in this item; null where the item has none.
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

    private static JsonNode number(BigDecimal number) {
        String text = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return JsonNodeFactory.instance.objectNode().put("N", text);
    }
}
