package health.overturn.storage.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/// What a release stores, as far as an upgrade has to know: formats, keys and indexes, by their names in
/// `last-release.properties`.
record StoredForm(Map<String, String> values) {
    private static final String FORMAT = "format.denial";

    StoredForm {
        values = new TreeMap<>(values);
    }

    static StoredForm of(CreateTableRequest table, Map<String, String> formats) {
        Map<String, String> values = new TreeMap<>(formats);
        values.put("table", keys(table.keySchema()));
        for (GlobalSecondaryIndex index : table.globalSecondaryIndexes()) {
            values.put(
                    "index." + index.indexName(),
                    keys(index.keySchema()) + " " + index.projection().projectionTypeAsString());
        }
        return new StoredForm(values);
    }

    private static String keys(List<KeySchemaElement> schema) {
        return schema.stream().map(KeySchemaElement::attributeName).collect(Collectors.joining(","));
    }

    /// Returns what forbids an upgrade from another form to this one, a sentence each.
    List<String> problemsAfter(StoredForm last) {
        List<String> problems = new ArrayList<>();
        if (!Objects.equals(last.values.get("table"), values.get("table"))) {
            problems.add(
                    "The table has other keys than in the last release. CloudFormation would replace it; keep them.");
        }
        for (String index : with(last, "index.")) {
            if (values.containsKey(index)
                    && last.values.containsKey(index)
                    && !Objects.equals(values.get(index), last.values.get(index))) {
                problems.add("%s has other keys than in the last release. Give the new index a name of its own."
                        .formatted(index));
            }
        }
        long changed = with(last, "index.").stream()
                .filter(index -> values.containsKey(index) != last.values.containsKey(index))
                .count();
        if (changed > 1) {
            problems.add("%d indexes come or go. DynamoDB makes one such change an update; release them one by one."
                    .formatted(changed));
        }
        if (isReordered(last) && Objects.equals(values.get(FORMAT), last.values.get(FORMAT))) {
            problems.add(
                    "The index entries are other ones than in the last release, and the format of denials is still "
                            + values.get(FORMAT) + ". Give it the next number, and a rebuild.");
        }
        return problems;
    }

    private boolean isReordered(StoredForm last) {
        return with(last, "parts.").stream()
                .anyMatch(index -> !values.getOrDefault(index, "").equals(last.values.getOrDefault(index, "")));
    }

    private Set<String> with(StoredForm last, String prefix) {
        Set<String> names = new TreeSet<>(values.keySet());
        names.addAll(last.values.keySet());
        names.removeIf(name -> !name.startsWith(prefix));
        return names;
    }
}
