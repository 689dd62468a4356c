package health.overturn.table.differential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.random.RandomGenerator;

/// Makes keys and items of a small table, so that most requests meet an item.
final class RandomItems {
    private static final List<String> PARTITIONS = List.of("a", "b", "c");
    private static final List<String> SORTS =
            List.of("1", "12", "2", "A#1", "A#2", "B", "é", "z", "\uFFFD", "\uD83D\uDE00");
    private static final List<String> NUMBERS = List.of("-3", "0", "1", "2", "10", "0.5", "-0.25", "1E3");

    private final RandomGenerator random;

    RandomItems(RandomGenerator random) {
        this.random = random;
    }

    String partition() {
        return pick(PARTITIONS);
    }

    String sort() {
        return pick(SORTS);
    }

    String number() {
        return pick(NUMBERS);
    }

    ObjectNode key() {
        ObjectNode key = Step.object();
        key.set("pk", Step.text(partition()));
        key.set("sk", Step.text(sort()));
        return key;
    }

    /// Returns an item with some of the attributes that the indexes have as keys.
    ObjectNode item() {
        ObjectNode item = key();
        item.set("v", Step.number(number()));
        if (random.nextBoolean()) {
            item.set("allPk", Step.text(partition()));
        }
        if (random.nextBoolean()) {
            item.set("allSk", Step.text(sort()));
        }
        if (random.nextInt(4) > 0) {
            item.set("keysPk", Step.text(partition()));
            item.set("keysSk", Step.number(number()));
        }
        if (random.nextInt(4) == 0) {
            item.putObject("list").putArray("L").add(Step.number("1.50")).add(Step.text(""));
        }
        return item;
    }

    /// Returns the item as it is stored: its numbers have one form.
    static ObjectNode stored(ObjectNode item) {
        ObjectNode stored = item.deepCopy();
        stored.properties().forEach(attribute -> {
            if (attribute.getValue().has("N")) {
                attribute.setValue(
                        Step.number(plain(attribute.getValue().path("N").asText())));
            }
            if (attribute.getKey().equals("list")) {
                ((ObjectNode) attribute.getValue().path("L").get(0)).put("N", "1.5");
            }
        });
        return stored;
    }

    private static String plain(String number) {
        BigDecimal value = new BigDecimal(number);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
