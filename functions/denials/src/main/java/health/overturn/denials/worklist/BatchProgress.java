package health.overturn.denials.worklist;

import health.overturn.denials.denial.Batch;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.remittance.Money;
import java.util.List;

/// The progress of a batch of the middle layer.
///
/// @param members the number of all denials that were put into the batch
/// @param done the number of members that have been touched again, decided or resolved since
/// @param open the open amount of the unresolved members
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
