package health.overturn.operations.worklist;

import health.overturn.denials.denial.Tier;
import health.overturn.denials.worklist.WorklistSection;
import health.overturn.storage.dynamo.ItemKey;
import java.util.Collections;
import java.util.List;

/// The position of a denial in a list, as far as index entries tell it.
///
/// @param sortKey the section, the tier and the value order; sorts as the list does
record ListPosition(String sortKey, ItemKey key) implements Comparable<ListPosition> {
    private static final List<WorklistSection> SECTIONS = List.of(WorklistSection.values());
    private static final List<Tier> TIERS = List.of(Tier.values());

    /// The beginning of all positions of a tier in a section.
    ///
    /// @param section one digit
    static String prefix(int section, Tier tier) {
        return section + "#" + TIERS.indexOf(tier) + "#";
    }

    static ListPosition of(int section, Tier tier, String value, ItemKey key) {
        return new ListPosition(prefix(section, tier) + value, key);
    }

    static ListPosition of(WorklistSection section, Tier tier, String value, ItemKey key) {
        return of(SECTIONS.indexOf(section), tier, value, key);
    }

    /// The digit with which all positions of a section begin.
    static int digit(WorklistSection section) {
        return SECTIONS.indexOf(section);
    }

    /// The index of the first of some positions in order that follows a sort key.
    static int firstAfter(List<ListPosition> positions, String sortKey) {
        int found = Collections.binarySearch(positions, new ListPosition(sortKey, new ItemKey("", "")));
        return found < 0 ? -found - 1 : found + 1;
    }

    WorklistSection section() {
        return SECTIONS.get(Character.digit(sortKey.charAt(0), 10));
    }

    @Override
    public int compareTo(ListPosition other) {
        return sortKey.compareTo(other.sortKey);
    }
}
