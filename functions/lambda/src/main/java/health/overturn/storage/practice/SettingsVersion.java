package health.overturn.storage.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The settings as they were saved once.
///
/// @param version 1 for the first settings of the practice
/// @param changed the fields that differ from the version before, by name
public record SettingsVersion(long version, String by, Instant at, List<String> changed, JsonNode document) {
    public SettingsVersion {
        changed = List.copyOf(changed);
    }

    static List<String> changedFields(JsonNode before, JsonNode after) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !before.path(name).equals(after.path(name)))
                .toList();
    }
}
