package health.overturn.operations.worklist;

import health.overturn.denials.denial.Tier;
import health.overturn.denials.worklist.Worklist;
import health.overturn.denials.worklist.WorklistSection;
import health.overturn.storage.denial.AssigneeIndex;
import health.overturn.storage.denial.RecentReads;
import health.overturn.storage.denial.TierLookup;
import health.overturn.storage.item.AssigneeIndexEntry;
import health.overturn.storage.practice.Practice;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/// Orders what is in a person's hand as the worklist does, from index entries alone.
public final class Hands {
    private final AssigneeIndex assigneeIndex;
    private final RecentReads<Key, Hand> recent;

    public Hands(AssigneeIndex assigneeIndex, InstantSource clock) {
        this.assigneeIndex = assigneeIndex;
        this.recent = new RecentReads<>(clock, hand -> hand.positions().size());
    }

    private record Key(String practice, String person, LocalDate day) {}

    /// @param entries the entries in the order of the index
    /// @param positions the same denials in the order of the worklist
    record Hand(List<AssigneeIndexEntry> entries, List<ListPosition> positions) {}

    Hand read(Practice practice, WorklistQuery.Owner of, TierLookup tiers) {
        Worklist worklist = new Worklist(practice.settings().settings(), of.day());
        return recent.get(new Key(practice.id(), of.person(), of.day()), () -> {
            List<AssigneeIndexEntry> entries = assigneeIndex.hand(practice, of.person());
            return new Hand(
                    entries,
                    entries.stream()
                            .map(entry -> position(worklist, entry, tiers))
                            .sorted()
                            .toList());
        });
    }

    private static ListPosition position(Worklist worklist, AssigneeIndexEntry entry, TierLookup tiers) {
        Tier tier = tiers.tier(entry.key(), entry.open());
        return ListPosition.of(section(worklist, entry, tier), tier, entry.valueOrder(), entry.key());
    }

    /// The section in which a worklist has an entry.
    static WorklistSection section(Worklist worklist, AssigneeIndexEntry entry, Tier tier) {
        return worklist.section(new Worklist.IndexedDenial(
                tier,
                entry.nextActionOn(),
                entry.work().deadlines(),
                entry.work().standing()));
    }
}
