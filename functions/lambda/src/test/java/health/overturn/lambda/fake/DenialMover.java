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

/// Brings denials of a deployment to where a test needs them, by moves that no rule is asked about: one
/// denial after the other, the largest first.
public final class DenialMover {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final Deployment deployment;

    public DenialMover(Deployment deployment) {
        this.deployment = deployment;
    }

    /// The next denial after these moves.
    ///
    /// @return its id
    public String next(List<Move> moves, Actor by) {
        return move(least(), moves, by);
    }

    /// The one denied for least after these moves.
    ///
    /// @return its id
    public String smallest(List<Move> moves, Actor by) {
        StoredDenial smallest = kept().stream()
                .min(Comparator.comparingLong(
                        kept -> kept.denial().state().open().cents()))
                .orElseThrow();
        return move(smallest, moves, by);
    }

    public void move(String id, List<Move> moves, Actor by) {
        move(kept(id), moves, by);
    }

    private String move(StoredDenial kept, List<Move> moves, Actor by) {
        Denial after = kept.denial();
        for (Move move : moves) {
            after = after.after(new HistoryEntry(Deployment.NOW, DAY, by, move));
        }
        new DenialWriter(deployment.table()).move(deployment.practice(), kept, after);
        return kept.name();
    }

    /// The version that the next denial has before it is moved.
    public int nextVersion() {
        return least().denial().version();
    }

    /// What the next denial is of.
    public DenialDetails nextSubject() {
        return least().denial().subject();
    }

    public Move assign(String owner) {
        return new Move.Assign(new Routing(owner, owner, DAY.plusDays(2), Routing.OwnerBy.SETTINGS));
    }

    public Denial denial(String id) {
        return kept(id).denial();
    }

    private StoredDenial kept(String id) {
        return kept().stream()
                .filter(kept -> kept.name().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public int version(String id) {
        return denial(id).version();
    }

    /// Moved least, then largest.
    private StoredDenial least() {
        return kept().stream()
                .min(Comparator.comparingInt(
                                (StoredDenial kept) -> kept.denial().version())
                        .thenComparingLong(
                                kept -> -kept.denial().subject().denied().cents())
                        .thenComparing(StoredDenial::name))
                .orElseThrow();
    }

    private List<StoredDenial> kept() {
        return TableContents.in(deployment.tableName()).denials();
    }
}
