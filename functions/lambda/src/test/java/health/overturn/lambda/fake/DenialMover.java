package health.overturn.lambda.fake;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Routing;
import health.overturn.storage.claim.DenialWriter;
import health.overturn.storage.item.StoredDenial;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Moves denials of a deployment into the state that a test needs, without checking any rule.
///
/// It moves one denial after the other, the largest first.
public final class DenialMover {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final Deployment deployment;

    public DenialMover(Deployment deployment) {
        this.deployment = deployment;
    }

    /// Moves the next denial.
    ///
    /// @return its id in the API
    public String moveNext(List<Move> moves, Actor by) {
        return move(leastMoved(), moves, by);
    }

    /// Moves the denial with the smallest open amount.
    ///
    /// @return its id in the API
    public String moveSmallest(List<Move> moves, Actor by) {
        StoredDenial smallest = stored().stream()
                .min(Comparator.comparingLong(
                        stored -> stored.denial().projection().open().cents()))
                .orElseThrow();
        return move(smallest, moves, by);
    }

    public void move(String id, List<Move> moves, Actor by) {
        move(stored(id), moves, by);
    }

    private String move(StoredDenial stored, List<Move> moves, Actor by) {
        Denial after = stored.denial();
        for (Move move : moves) {
            after = after.after(new HistoryEntry(Deployment.NOW, DAY, by, move));
        }
        new DenialWriter(deployment.table()).move(deployment.practice(), stored, after);
        return stored.apiId();
    }

    /// Returns the version of the denial that [#moveNext] moves.
    public int nextVersion() {
        return leastMoved().denial().version();
    }

    /// Returns the details of the denial that [#moveNext] moves.
    public DenialDetails nextDetails() {
        return leastMoved().denial().details();
    }

    public Move assign(String owner) {
        return new Move.Assign(new Routing(owner, owner, DAY.plusDays(2), Routing.OwnerBy.SETTINGS));
    }

    public Denial denial(String id) {
        return stored(id).denial();
    }

    private StoredDenial stored(String id) {
        return stored().stream()
                .filter(stored -> stored.apiId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public int version(String id) {
        return denial(id).version();
    }

    /// Returns the denial with the fewest moves, and among these the largest.
    private StoredDenial leastMoved() {
        return stored().stream()
                .min(Comparator.comparingInt(
                                (StoredDenial stored) -> stored.denial().version())
                        .thenComparingLong(
                                stored -> -stored.denial().details().denied().cents())
                        .thenComparing(StoredDenial::apiId))
                .orElseThrow();
    }

    private List<StoredDenial> stored() {
        return TableContents.of(deployment.tableName()).denials();
    }
}
