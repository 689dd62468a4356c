package health.overturn.storage.settings;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.code.CodeOverrides;
import health.overturn.denials.settings.SettingsDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads a settings document into a draft.
///
/// It checks the shape of the JSON alone; `SettingsCheck` and the tables check the values.
final class SettingsDraftReader {
    private static final int MAX_LIST_SIZE = 5_000;
    /// The most characters of a name, which stands in keys, and of a cell of a table's row.
    private static final int MAX_NAME_LENGTH = 200;
    private static final int MAX_CELL_LENGTH = 1_000;
    private static final Set<String> STRUCTURED_FIELDS = Set.of(
            "timeZone",
            "billingLead",
            "people",
            "owners",
            "queues",
            "payers",
            "absences",
            "holidays",
            "workingDays",
            "codes",
            "deadlines");

    private final JsonNode document;
    private final List<String> errors = new ArrayList<>();

    SettingsDraftReader(JsonNode document) {
        this.document = document;
        if (!document.isObject()) {
            addError("settings", "an object", document);
        }
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    SettingsDraft draft() {
        return new SettingsDraft(
                text(document, "timeZone"),
                text(document, "billingLead"),
                objects("people", Set.of("name", "login", "queues")).stream()
                        .map(object -> new SettingsDraft.PersonDraft(
                                text(object, "name"), text(object, "login"), textList(object, "queues")))
                        .toList(),
                objects("owners", Set.of("payer", "owner", "category")).stream()
                        .map(object -> new SettingsDraft.OwnerDraft(
                                text(object, "payer"), text(object, "owner"), text(object, "category")))
                        .toList(),
                textMap(document.path("queues"), "queues", MAX_NAME_LENGTH),
                objects("payers", Set.of("id", "name", "aliases", "group", "appealEvidence")).stream()
                        .map(object -> new SettingsDraft.PayerDraft(
                                text(object, "id"),
                                text(object, "name"),
                                textList(object, "aliases"),
                                text(object, "group"),
                                textList(object, "appealEvidence")))
                        .toList(),
                objects("absences", Set.of("person", "from", "until", "cover")).stream()
                        .map(object -> new SettingsDraft.AbsenceDraft(
                                text(object, "person"),
                                text(object, "from"),
                                text(object, "until"),
                                text(object, "cover")))
                        .toList(),
                textList(document, "holidays"),
                textMap(document.path("workingDays"), "workingDays", MAX_NAME_LENGTH),
                values());
    }

    TableOverrides overrides() {
        JsonNode codes = document.path("codes");
        if (document.hasNonNull("codes")) {
            checkFields("codes", codes, Set.of("carc", "rarc", "pairs", "ncpdp"));
        }
        return new TableOverrides(
                new CodeOverrides(rows(codes, "carc"), rows(codes, "rarc"), rows(codes, "pairs"), rows(codes, "ncpdp")),
                rows(document, "deadlines"));
    }

    private List<JsonNode> objects(String name, Set<String> fields) {
        List<JsonNode> objects = list(document, name);
        for (int i = 0; i < objects.size(); i++) {
            checkFields(name + "[" + i + "]", objects.get(i), fields);
        }
        return objects;
    }

    private void checkFields(String where, JsonNode value, Set<String> fields) {
        if (!value.isObject()) {
            addError(where, "an object", value);
        }
        value.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !fields.contains(name))
                .forEach(name -> errors.add(
                        where + "." + name + ": unknown field; allowed: " + String.join(", ", new TreeSet<>(fields))));
    }

    private List<Map<String, String>> rows(JsonNode parent, String name) {
        return list(parent, name).stream()
                .map(row -> textMap(row, name, MAX_CELL_LENGTH))
                .toList();
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        document.properties().stream()
                .filter(field -> !STRUCTURED_FIELDS.contains(field.getKey())
                        && !field.getValue().isNull())
                .forEach(field -> values.put(field.getKey(), field.getValue().asText()));
        return values;
    }

    private Map<String, String> textMap(JsonNode object, String name, int max) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (!object.isMissingNode() && !object.isObject()) {
            addError(name, "an object", object);
        }
        object.properties().forEach(field -> texts.put(field.getKey(), bounded(name, field.getValue(), max)));
        return texts;
    }

    private List<String> textList(JsonNode parent, String name) {
        return list(parent, name).stream()
                .map(value -> bounded(name, value, MAX_NAME_LENGTH))
                .toList();
    }

    private List<JsonNode> list(JsonNode parent, String name) {
        JsonNode value = parent.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray() || value.size() > MAX_LIST_SIZE) {
            addError(name, "a list of at most " + MAX_LIST_SIZE + " entries", value);
            return List.of();
        }
        return value.valueStream().toList();
    }

    private @Nullable String text(JsonNode parent, String name) {
        JsonNode value = parent.path(name);
        return value.isMissingNode() || value.isNull() ? null : bounded(name, value, MAX_NAME_LENGTH);
    }

    private String bounded(String where, JsonNode value, int max) {
        String text = value.asText();
        if (text.length() > max) {
            errors.add(where + ": must be a text of at most " + max + " characters");
            return "";
        }
        return text;
    }

    private void addError(String where, String expected, JsonNode value) {
        errors.add(where + ": must be " + expected + "; got " + describe(value));
    }

    private static String describe(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list of " + value.size() + " entries";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case NULL, MISSING -> "no value";
            case BINARY, POJO -> "another value";
        };
    }
}
