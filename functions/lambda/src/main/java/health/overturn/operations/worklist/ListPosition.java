package health.overturn.operations.worklist;

import health.overturn.denials.denial.Tier;
import health.overturn.denials.worklist.WorklistSection;
import health.overturn.storage.dynamo.ItemKey;
import java.util.List;

/// Where a denial stands in a list, as far as indexes tell it.
///
/// @param place sorts as the list does: its part, its tier, then the value order
record ListPosition(String sortKey, ItemKey key) implements Comparable<ListPosition> {
    private static final List<WorklistSection> SECTIONS = List.of(WorklistSection.values());
    private static final List<Tier> TIERS = List.of(Tier.values());

    /// @param part of the list, one digit
    static ListPosition of(int section, Tier tier, String value, ItemKey key) {
        return new ListPosition(section + "#" + TIERS.indexOf(tier) + "#" + value, key);
    }

    static ListPosition of(WorklistSection section, Tier tier, String value, ItemKey key) {
        return of(SECTIONS.indexOf(section), tier, value, key);
    }

    /// Before the first place of a section.
    static String startOf(WorklistSection section) {
        return String.valueOf(SECTIONS.indexOf(section));
    }

    WorklistSection section() {
        return SECTIONS.get(Character.digit(sortKey.charAt(0), 10));
    }

    @Override
    public int compareTo(ListPosition other) {
        return sortKey.compareTo(other.sortKey);
    }
}
