package health.overturn.local.transfer;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The practices whose data is exported; none means all, with what belongs to no practice.
public record PracticeSelection(Set<String> practices) {
    private static final String DIRECTORY = "-#P";

    public PracticeSelection {
        practices = new TreeSet<>(practices);
    }

    boolean includesItem(Map<String, AttributeValue> item) {
        return practices.isEmpty()
                || practiceOfItem(item).filter(practices::contains).isPresent();
    }

    /// A key of a record is `{kind}/{practice}/…`, and a key of an upload is `remits/{practice}/…`.
    boolean includesObject(String key) {
        String[] parts = key.split("/", 3);
        return practices.isEmpty() || (parts.length == 3 && practices.contains(parts[1]));
    }

    /// Returns the practice to which an item belongs.
    static Optional<String> practiceOfItem(Map<String, AttributeValue> item) {
        String partition = text(item, "pk");
        if (partition.equals(DIRECTORY)) {
            return Optional.of(text(item, "sk"));
        }
        int end = partition.indexOf('#');
        return end > 0 && !partition.startsWith("-#") ? Optional.of(partition.substring(0, end)) : Optional.empty();
    }

    /// Returns whether the item makes the practice exist: its settings.
    static boolean isSettings(Map<String, AttributeValue> item) {
        return text(item, "pk").endsWith("#S") && text(item, "sk").equals("S");
    }

    static Map<String, AttributeValue> settingsKey(String practice) {
        return Map.of("pk", AttributeValue.fromS(practice + "#S"), "sk", AttributeValue.fromS("S"));
    }

    static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null || value.s() == null ? "" : value.s();
    }
}
