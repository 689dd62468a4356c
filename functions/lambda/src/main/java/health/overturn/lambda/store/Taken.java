package health.overturn.lambda.store;

import health.overturn.denials.claim.Adjudication;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Watched;

/// An adjudication on its way into the table.
///
/// @param account the keyed hash under which its claim is kept
public record Taken(Fact fact, String account, Source source) {
    public Adjudication adjudication() {
        return fact.adjudication();
    }

    boolean denied() {
        return adjudication().judgement() instanceof Denied;
    }

    boolean watched() {
        return adjudication().judgement() instanceof Watched;
    }
}
