package health.overturn.storage.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import health.overturn.denials.code.CodeOverrides;
import health.overturn.denials.settings.SettingsDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes a settings document apart into a draft; only the shape of the JSON is judged here, the values
/// elsewhere.
final class SettingsDraftReader {
    private static final int LONGEST_LIST = 5_000;
    private static final Set<String> STRUCTURED = Set.of(
            "timeZone",
            "billingLead",
            "owners",
            "queues",
            "payers",
            "absences",
            "holidays",
            "workingDays",
            "codes",
            "deadlines");

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();

    SettingsDraftReader(JsonNode document) {
        this.document = document;
        if (!document.isObject()) {
            fault("settings", "an object", document);
        }
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    SettingsDraft draft() {
        return new SettingsDraft(
                text(document, "timeZone"),
                text(document, "billingLead"),
                lines("owners", Set.of("payer", "owner", "category")).stream()
                        .map(line -> new SettingsDraft.OwnerLine(
                                text(line, "payer"), text(line, "owner"), text(line, "category")))
                        .toList(),
                texts(document.path("queues"), "queues"),
                lines("payers", Set.of("id", "name", "aliases", "group")).stream()
                        .map(line -> new SettingsDraft.PayerLine(
                                text(line, "id"), text(line, "name"), words(line, "aliases"), text(line, "group")))
                        .toList(),
                lines("absences", Set.of("person", "from", "until", "cover")).stream()
                        .map(line -> new SettingsDraft.AbsenceLine(
                                text(line, "person"), text(line, "from"), text(line, "until"), text(line, "cover")))
                        .toList(),
                words(document, "holidays"),
                texts(document.path("workingDays"), "workingDays"),
                values());
    }

    TableOverrides rows() {
        JsonNode codes = document.path("codes");
        if (document.hasNonNull("codes")) {
            only("codes", codes, Set.of("carc", "rarc", "pairs"));
        }
        return new TableOverrides(
                new CodeOverrides(rows(codes, "carc"), rows(codes, "rarc"), rows(codes, "pairs")),
                rows(document, "deadlines"));
    }

    private List<JsonNode> lines(String name, Set<String> fields) {
        List<JsonNode> lines = list(document, name);
        for (int i = 0; i < lines.size(); i++) {
            only(name + "[" + i + "]", lines.get(i), fields);
        }
        return lines;
    }

    private void only(String where, JsonNode value, Set<String> fields) {
        if (!value.isObject()) {
            fault(where, "an object", value);
        }
        value.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !fields.contains(name))
                .forEach(name ->
                        faults.add(where + "." + name + ": the name of a setting was expected but was " + name));
    }

    private List<Map<String, String>> rows(JsonNode parent, String name) {
        return list(parent, name).stream().map(row -> texts(row, name)).toList();
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        document.properties().stream()
                .filter(field -> !STRUCTURED.contains(field.getKey())
                        && !field.getValue().isNull())
                .forEach(field -> values.put(field.getKey(), field.getValue().asText()));
        return values;
    }

    private Map<String, String> texts(JsonNode object, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (!object.isMissingNode() && !object.isObject()) {
            fault(name, "an object", object);
        }
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    private List<String> words(JsonNode parent, String name) {
        return list(parent, name).stream().map(JsonNode::asText).toList();
    }

    private List<JsonNode> list(JsonNode parent, String name) {
        JsonNode value = parent.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray() || value.size() > LONGEST_LIST) {
            fault(name, "a list of at most " + LONGEST_LIST, value);
            return List.of();
        }
        return value.valueStream().toList();
    }

    private static @Nullable String text(JsonNode parent, String name) {
        JsonNode value = parent.path(name);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    private void fault(String where, String expected, JsonNode was) {
        JsonNodeType type = was.getNodeType();
        faults.add(where + ": " + expected + " was expected but was "
                + (was.isContainerNode() ? type + " of " + was.size() : type));
    }
}
