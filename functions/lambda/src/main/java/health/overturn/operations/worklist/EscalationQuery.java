package health.overturn.operations.worklist;

import health.overturn.denials.cycle.Lane;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.worklist.EscalationQueue;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.PageRequest;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads the denials that wait for the billing lead's decision: carried over first, then by tier, then by falling
/// dollars.
public final class EscalationQuery {
    private final LaneReader laneReader;

    public EscalationQuery(LaneReader laneReader) {
        this.laneReader = laneReader;
    }

    /// One page, and totals over all pages.
    ///
    /// @param waiting how many denials wait
    /// @param carriedOver how many of them should have been decided in an earlier week
    /// @param openCents the open amount of all
    public record Result(ListPage<ListRow> page, int waiting, int carriedOver, long openCents) {}

    public Result read(Practice practice, LocalDate day, PageRequest request) {
        LaneDenials lanes = laneReader.readLanes(practice, List.of(LaneDenials.wholeLane(Lane.ESCALATED)));
        List<EscalationQueue.Line> lines = EscalationQueue.lines(day, lanes.ranked());
        return new Result(
                laneReader.readPage(lanes, lanes.positions(denial -> section(denial, day)), request),
                lines.size(),
                (int) lines.stream().filter(EscalationQueue.Line::carriedOver).count(),
                lines.stream()
                        .mapToLong(line ->
                                line.ranked().denial().projection().open().cents())
                        .sum());
    }

    private static Optional<Integer> section(Denial denial, LocalDate day) {
        return denial.state() instanceof DenialState.Escalated escalated
                ? Optional.of(escalated.isCarriedOver(day) ? 0 : 1)
                : Optional.empty();
    }
}
