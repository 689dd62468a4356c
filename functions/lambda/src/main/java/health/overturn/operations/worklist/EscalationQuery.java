package health.overturn.operations.worklist;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.storage.denial.AssigneeIndex;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.PageRequest;
import health.overturn.storage.denial.TierLookup;
import health.overturn.storage.denial.TierReader;
import health.overturn.storage.item.AssigneeIndexEntry;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;

/// Reads the denials that wait for the billing lead's decision: carried over first, then by tier, then by falling
/// dollars. Their entries alone, which the lead empties every week, tell the order and the totals.
public final class EscalationQuery {
    private final DenialFinder denials;
    private final AssigneeIndex assigneeIndex;
    private final TierReader tierReader;

    public EscalationQuery(DenialFinder denials, AssigneeIndex assigneeIndex, TierReader tierReader) {
        this.denials = denials;
        this.assigneeIndex = assigneeIndex;
        this.tierReader = tierReader;
    }

    /// One page, and totals over all pages.
    ///
    /// @param waiting how many denials wait
    /// @param carriedOver how many of them should have been decided in an earlier week
    /// @param openCents the open amount of all
    public record Result(ListPage<ListRow> page, int waiting, int carriedOver, long openCents) {}

    public Result read(Practice practice, LocalDate day, PageRequest request) {
        TierLookup tiers = tierReader.heads(practice).tiers();
        List<AssigneeIndexEntry> waiting = assigneeIndex.escalated(practice);
        List<ListPosition> positions = waiting.stream()
                .map(entry -> ListPosition.of(
                        section(entry.nextActionOn(), day),
                        tiers.tier(entry.key(), entry.open()),
                        entry.valueOrder(),
                        entry.key()))
                .sorted()
                .toList();
        return new Result(
                new PageReader(denials, practice, tiers)
                        .read(positions, request, (ranked, at) -> isEscalated(ranked.denial())),
                waiting.size(),
                (int) waiting.stream()
                        .filter(entry -> section(entry.nextActionOn(), day) == 0)
                        .count(),
                waiting.stream().mapToLong(entry -> entry.open().cents()).sum());
    }

    private static int section(LocalDate dueOn, LocalDate day) {
        return dueOn.isBefore(day) ? 0 : 1;
    }

    private static boolean isEscalated(Denial denial) {
        return denial.state() instanceof DenialState.Escalated;
    }
}
