package health.overturn.lambda.capacity;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The part of a secondary index that decides its cost: which items have an entry, and what an entry carries.
///
/// @param partitionKey the attribute that is the partition key
/// @param sortKey the attribute that is the sort key
/// @param included the attributes that an entry carries beside the keys of the index and the table
public record IndexDefinition(String partitionKey, String sortKey, Set<String> included) {
    public IndexDefinition {
        included = Set.copyOf(included);
    }

    /// The entry of an item; empty if the item lacks one of the keys.
    Optional<Map<String, AttributeValue>> entry(Map<String, AttributeValue> item, Set<String> tableKeys) {
        if (!item.containsKey(partitionKey) || !item.containsKey(sortKey)) {
            return Optional.empty();
        }
        Set<String> carried = Stream.of(Set.of(partitionKey, sortKey), tableKeys, included)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return Optional.of(item.entrySet().stream()
                .filter(attribute -> carried.contains(attribute.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    boolean sameKeys(Map<String, AttributeValue> unprocessed, Map<String, AttributeValue> second) {
        return Objects.equals(unprocessed.get(partitionKey), second.get(partitionKey))
                && Objects.equals(unprocessed.get(sortKey), second.get(sortKey));
    }
}
