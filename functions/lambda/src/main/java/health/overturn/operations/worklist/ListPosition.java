package health.overturn.operations.worklist;

import health.overturn.denials.denial.Tier;
import health.overturn.denials.worklist.WorklistSection;
import health.overturn.storage.dynamo.ItemKey;
import java.util.List;

/// The position of a denial in a list, as far as index entries tell it.
///
/// @param sortKey the section, the tier and the value order; sorts as the list does
record ListPosition(String sortKey, ItemKey key) implements Comparable<ListPosition> {
    private static final List<WorklistSection> SECTIONS = List.of(WorklistSection.values());
    private static final List<Tier> TIERS = List.of(Tier.values());

    /// @param section one digit
    static ListPosition of(int section, Tier tier, String value, ItemKey key) {
        return new ListPosition(section + "#" + TIERS.indexOf(tier) + "#" + value, key);
    }

    static ListPosition of(WorklistSection section, Tier tier, String value, ItemKey key) {
        return of(SECTIONS.indexOf(section), tier, value, key);
    }

    /// Sorts before every position of a section.
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
