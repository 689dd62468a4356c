package health.overturn.operations.worklist;

import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.cycle.Lane;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.settings.Settings;
import health.overturn.storage.denial.AssigneeIndex;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.TierLookup;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What waits in the queues of a practice, by tier, then by dollars.
public final class QueueQuery {
    private final DynamoDbTable table;

    public QueueQuery(DynamoDbTable table) {
        this.table = table;
    }

    /// All of one queue that is not with the billing lead, out of what its people have in hand.
    public ListPage queue(Practice practice, WorkQueue queue, LocalDate day, ListPage.Window window) {
        Settings settings = practice.settings().settings();
        TierLookup heads = TierLookup.forPractice(table, practice);
        List<ListPosition> spots = new AssigneeIndex(table)
                .of(practice, QueueAssignees.of(queue, settings, day)).stream()
                        .map(entry ->
                                ListPosition.of(0, heads.tier(entry.key(), entry.open()), entry.value(), entry.key()))
                        .toList();
        return new PageReader(new DenialFinder(table), practice, heads, Map.of())
                .page(
                        spots,
                        window,
                        ranked -> ranked.denial().state().category().queue() == queue);
    }

    /// What has no owner: no named one when it came in, or since.
    ///
    /// @param count of all that is held, not of the page alone
    public record Held(ListPage page, int count) {}

    public Held held(Practice practice, ListPage.Window window) {
        LaneDenials gathered = LaneDenials.readLanes(
                table,
                practice,
                List.of(LaneDenials.all(Lane.HELD), LaneDenials.all(Lane.NEW), LaneDenials.all(Lane.REPEATED)));
        List<ListPosition> spots = gathered.spots(denial -> isHeld(denial) ? Optional.of(0) : Optional.empty());
        return new Held(gathered.page(table, spots, window), spots.size());
    }

    private static boolean isHeld(Denial denial) {
        boolean waits = denial.status() instanceof DenialState.Held || denial.status() instanceof DenialState.New;
        return waits && denial.state().routing().namedOwner().isEmpty();
    }
}
