package health.overturn.operations.worklist;

import health.overturn.denials.denial.Tier;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.worklist.Worklist;
import health.overturn.denials.worklist.WorklistSection;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.TierLookup;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.AssigneeIndexEntry;
import health.overturn.storage.item.StoredDenial;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Orders what is assigned to a person as the worklist does. It reads a denial only where the index entry does not tell
/// its section.
record AssignedDenials(TierLookup tiers, Settings settings, String person, LocalDate day) {
    /// Reads the denials whose entries do not tell their section.
    Map<ItemKey, StoredDenial> readUnplaced(List<AssigneeIndexEntry> assigned, DenialFinder denials) {
        return denials.findStored(assigned.stream()
                .filter(entry -> section(entry).isEmpty())
                .map(AssigneeIndexEntry::key)
                .toList());
    }

    /// @param read the result of [#readUnplaced]
    List<ListPosition> positions(List<AssigneeIndexEntry> assigned, Map<ItemKey, StoredDenial> read) {
        return assigned.stream()
                .flatMap(entry -> section(entry)
                        .or(() -> Optional.ofNullable(read.get(entry.key())).flatMap(this::section))
                        .map(section -> ListPosition.of(section, tier(entry), entry.valueOrder(), entry.key()))
                        .stream())
                .sorted()
                .toList();
    }

    private Optional<WorklistSection> section(AssigneeIndexEntry entry) {
        return new Worklist(settings, day)
                .section(new Worklist.IndexedDenial(tier(entry), entry.nextActionOn(), entry.deadline(), entry.lane()));
    }

    private Optional<WorklistSection> section(StoredDenial stored) {
        return new Worklist(settings, day)
                .linesFor(person, List.of(tiers.withRank(stored.denial()))).stream()
                        .map(Worklist.Line::section)
                        .findFirst();
    }

    private Tier tier(AssigneeIndexEntry entry) {
        return tiers.tier(entry.key(), entry.open());
    }
}
