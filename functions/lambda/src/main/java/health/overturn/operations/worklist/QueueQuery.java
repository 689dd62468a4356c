package health.overturn.operations.worklist;

import health.overturn.denials.code.WorkQueue;
import health.overturn.denials.cycle.Lane;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.settings.Settings;
import health.overturn.storage.denial.AssigneeIndex;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.PageRequest;
import health.overturn.storage.denial.TierLookup;
import health.overturn.storage.denial.TierReader;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what waits in the work queues, by tier, then by falling dollars.
public final class QueueQuery {
    private final DenialFinder denials;
    private final AssigneeIndex assigneeIndex;
    private final TierReader tierReader;
    private final LaneReader laneReader;

    public QueueQuery(DenialFinder denials, AssigneeIndex assigneeIndex, TierReader tierReader, LaneReader laneReader) {
        this.denials = denials;
        this.assigneeIndex = assigneeIndex;
        this.tierReader = tierReader;
        this.laneReader = laneReader;
    }

    /// All denials of a work queue that are not with the billing lead, from what is assigned to its people.
    public ListPage<ListRow> readQueue(Practice practice, WorkQueue queue, LocalDate day, PageRequest request) {
        Settings settings = practice.settings().settings();
        TierLookup tiers = tierReader.forPractice(practice);
        QueueAssignees people = new QueueAssignees(settings, day, assigneeIndex.everAssigned(practice));
        List<ListPosition> positions = assigneeIndex.entriesOf(practice, people.of(queue)).stream()
                .map(entry ->
                        ListPosition.of(0, tiers.tier(entry.key(), entry.open()), entry.valueOrder(), entry.key()))
                .toList();
        return new PageReader(denials, practice, tiers, Map.of())
                .read(
                        positions,
                        request,
                        ranked -> ranked.denial().projection().category().queue() == queue);
    }

    /// Denials without a named owner.
    ///
    /// @param count the number on all pages
    public record HeldDenials(ListPage<ListRow> page, int count) {}

    public HeldDenials readHeld(Practice practice, PageRequest request) {
        LaneDenials lanes = laneReader.readLanes(
                practice,
                List.of(
                        LaneDenials.wholeLane(Lane.HELD),
                        LaneDenials.wholeLane(Lane.NEW),
                        LaneDenials.wholeLane(Lane.REPEATED)));
        List<ListPosition> positions = lanes.positions(denial -> isHeld(denial) ? Optional.of(0) : Optional.empty());
        return new HeldDenials(laneReader.readPage(lanes, positions, request), positions.size());
    }

    private static boolean isHeld(Denial denial) {
        boolean waits = denial.state() instanceof DenialState.Held || denial.state() instanceof DenialState.New;
        return waits && denial.projection().routing().namedOwner().isEmpty();
    }
}
