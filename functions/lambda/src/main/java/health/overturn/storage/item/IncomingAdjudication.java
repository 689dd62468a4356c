package health.overturn.storage.item;

import health.overturn.denials.claim.Adjudication;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Watched;

/// An adjudication on its way into the table.
///
/// @param account the keyed hash under which its claim is kept
public record IncomingAdjudication(StoredAdjudication stored, String account, DenialSource source) {
    public Adjudication adjudication() {
        return stored.adjudication();
    }

    public boolean isDenied() {
        return adjudication().judgement() instanceof Denied;
    }

    public boolean isWatched() {
        return adjudication().judgement() instanceof Watched;
    }
}
