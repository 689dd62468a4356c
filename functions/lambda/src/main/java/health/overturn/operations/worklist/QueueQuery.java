package health.overturn.operations.worklist;

import health.overturn.denials.code.WorkQueue;
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
import java.util.List;

/// Reads what waits in the work queues, by tier, then by falling dollars.
public final class QueueQuery {
    private final DenialFinder denials;
    private final AssigneeIndex assigneeIndex;
    private final TierReader tierReader;
    private final TieredList tieredList;

    public QueueQuery(DenialFinder denials, AssigneeIndex assigneeIndex, TierReader tierReader, TieredList tieredList) {
        this.denials = denials;
        this.assigneeIndex = assigneeIndex;
        this.tierReader = tierReader;
        this.tieredList = tieredList;
    }

    /// All denials of a work queue that are not with the billing lead.
    public ListPage<ListRow> readQueue(Practice practice, WorkQueue queue, PageRequest request) {
        return tieredList.read(
                practice,
                new TieredList.Selection(
                        0,
                        entry -> entry.facts().category().queue() == queue,
                        ranked -> isInQueue(ranked.denial(), queue)),
                request);
    }

    private static boolean isInQueue(Denial denial, WorkQueue queue) {
        return denial.projection().category().queue() == queue
                && !denial.state().isResolved()
                && !(denial.state() instanceof DenialState.Escalated);
    }

    /// Denials without a named owner.
    ///
    /// @param count the number on all pages
    public record HeldDenials(ListPage<ListRow> page, int count) {}

    public HeldDenials readHeld(Practice practice, PageRequest request) {
        TierLookup tiers = tierReader.heads(practice).tiers();
        List<AssigneeIndexEntry> held = assigneeIndex.held(practice);
        List<ListPosition> positions = held.stream()
                .map(entry ->
                        ListPosition.of(0, tiers.tier(entry.key(), entry.open()), entry.valueOrder(), entry.key()))
                .sorted()
                .toList();
        return new HeldDenials(
                new PageReader(denials, practice, tiers)
                        .read(positions, request, (ranked, at) -> isHeld(ranked.denial())),
                held.size());
    }

    private static boolean isHeld(Denial denial) {
        boolean waits = denial.state() instanceof DenialState.Held || denial.state() instanceof DenialState.New;
        return waits && denial.projection().routing().namedOwner().isEmpty();
    }
}
