package health.overturn.denials.worklist;

import health.overturn.denials.denial.Batch;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.remittance.Money;
import java.util.List;

/// How far a batch of the middle layer is.
///
/// @param members every denial that was put into it
/// @param done those that have been touched again, decided or resolved since
/// @param open what its members are still open for
public record BatchProgress(Batch batch, int members, int done, Money open) {
    /// @param members the denials whose last batch is this one
    public static BatchProgress of(Batch batch, List<Denial> members) {
        int done = (int) members.stream()
                .map(Denial::projection)
                .filter(BatchProgress::isDone)
                .count();
        Money open = members.stream()
                .map(Denial::projection)
                .filter(projection -> !projection.state().isResolved())
                .map(DenialProjection::open)
                .reduce(Money.ZERO, Money::plus);
        return new BatchProgress(batch, members.size(), done, open);
    }

    private static boolean isDone(DenialProjection projection) {
        return projection.state().isResolved() || projection.touches().touchesSinceDecision() != 1;
    }
}
