package health.overturn.table.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// An object with a closed list of members.
final class Structure implements Shape {
    private final String name;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Set<String> unsupported;

    private Structure(String name, Collection<Member> members, Set<String> unsupported) {
        this.name = name;
        this.unsupported = unsupported;
        members.forEach(member -> this.members.put(member.name(), member));
    }

    static Structure of(String name, Member... members) {
        return new Structure(name, List.of(members), Set.of());
    }

    /// Returns the same structure with members that the service offers and this table does not.
    Structure without(String... unsupportedMembers) {
        return new Structure(name, members.values(), Set.of(unsupportedMembers));
    }

    String name() {
        return name;
    }

    @Override
    public void requireForm(JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            throw RefusedRequestException.malformed(
                    value.isArray()
                            ? "Unrecognized collection type class com.amazonaws.dynamodb.v20120810." + name
                            : "Unexpected value type in payload");
        }
        object.removeNulls(); // the service takes a null as an absent member
        object.properties().forEach(property -> {
            Member member = members.get(property.getKey());
            if (member == null) {
                throw unknown(property.getKey());
            }
            member.shape().requireForm(property.getValue());
        });
    }

    @Override
    public void collect(JsonNode value, String place, Violations violations) {
        members.values().forEach(member -> member.collect(value, place, violations));
    }

    private RefusedRequestException unknown(String member) {
        return RefusedRequestException.invalid(
                unsupported.contains(member)
                        ? "The local table does not support the member %s of %s".formatted(member, name)
                        : "unknown member \"%s\" of %s; allowed: %s"
                                .formatted(member, name, String.join(", ", new TreeSet<>(members.keySet()))));
    }
}
