package health.overturn.storage.denial;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.item.StoredDenial;
import java.util.Optional;

/// A denial with the adjudication that it came from.
public record DenialWithAdjudication(StoredDenial storedDenial, StoredAdjudication storedAdjudication) {
    public Denial denial() {
        return storedDenial.denial();
    }

    /// The id by which the API names it: where its claim is kept, and which adjudication it is.
    public String apiId() {
        return storedDenial.apiId();
    }

    /// What the payer denied; empty for a watch that ran out, which no payer denied.
    public Optional<Denied> denied() {
        Judgement judgement = storedAdjudication.adjudication().judgement();
        return judgement instanceof Denied denied ? Optional.of(denied) : Optional.empty();
    }
}
