package health.overturn.storage.denial;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.item.StoredDenial;
import java.util.Optional;

/// A denial with its adjudication.
public record DenialWithAdjudication(StoredDenial storedDenial, StoredAdjudication storedAdjudication) {
    public Denial denial() {
        return storedDenial.denial();
    }

    /// Returns the denial's id in the API.
    public String apiId() {
        return storedDenial.apiId();
    }

    /// Returns what the payer denied; empty for an expired watch, which no payer denied.
    public Optional<Denied> denied() {
        Judgement judgement = storedAdjudication.adjudication().judgement();
        return judgement instanceof Denied denied ? Optional.of(denied) : Optional.empty();
    }
}
