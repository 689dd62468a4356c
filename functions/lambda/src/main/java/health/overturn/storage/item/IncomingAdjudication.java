package health.overturn.storage.item;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Watched;
import health.overturn.denials.log.LoggedAdjudication;
import java.util.Optional;

/// An adjudication that is about to be stored.
///
/// @param stored the adjudication as the table keeps it
/// @param account the keyed hash under which its claim is stored
/// @param source where the adjudication was read
/// @param logLine its line of the adjudication log; empty for a denial entered by hand, which the log does not have
public record IncomingAdjudication(
        StoredAdjudication stored, String account, DenialSource source, Optional<LoggedAdjudication> logLine) {
    public Adjudication adjudication() {
        return stored.adjudication();
    }

    public boolean isDenied() {
        return adjudication().judgement() instanceof Denied;
    }

    /// Whether it decides nothing about the claim.
    public boolean isWatched() {
        return adjudication().judgement() instanceof Watched;
    }

    public boolean isReversal() {
        return adjudication().judgement() instanceof Judgement.Reversal;
    }

    /// Whether it leaves money undecided, or may: only the fold knows what a reversal leaves.
    public boolean mayBeWatched() {
        return switch (adjudication().judgement()) {
            case Watched _, Judgement.Reversal _ -> true;
            case Denied denied -> denied.undecided() != null;
            case Judgement.Settled settled -> settled.undecided() != null;
            case Judgement.Predetermination _ -> false;
        };
    }
}
