package health.overturn.operations.worklist;

import health.overturn.denials.cycle.Lane;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.worklist.EscalationQueue;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the billing lead decides: what was carried over first, then by tier, then by dollars.
public final class EscalationQuery {
    private final DynamoDbTable table;

    public EscalationQuery(DynamoDbTable table) {
        this.table = table;
    }

    /// @param waiting for a decision, all of them
    /// @param carriedOver those of them that should have been decided in an earlier week
    /// @param openCents of all that wait
    public record Answer(ListPage page, int waiting, int carriedOver, long openCents) {}

    public Answer answer(Practice practice, LocalDate day, ListPage.Window window) {
        LaneDenials gathered = LaneDenials.readLanes(table, practice, List.of(LaneDenials.all(Lane.ESCALATED)));
        List<EscalationQueue.Line> lines = EscalationQueue.on(day, gathered.ranked());
        return new Answer(
                gathered.page(table, gathered.spots(denial -> part(denial, day)), window),
                lines.size(),
                (int) lines.stream().filter(EscalationQueue.Line::carriedOver).count(),
                lines.stream()
                        .mapToLong(line -> line.ranked().denial().state().open().cents())
                        .sum());
    }

    private static Optional<Integer> part(Denial denial, LocalDate day) {
        return denial.status() instanceof DenialState.Escalated escalated
                ? Optional.of(escalated.carriedOver(day) ? 0 : 1)
                : Optional.empty();
    }
}
