package health.overturn.operations.command;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.OriginalDenial;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.practice.Practice;
import java.util.Objects;
import java.util.Optional;

/// Finds out how the denial that a person names as the original of a duplicate stands to it.
record OriginalFinder(DenialFinder denials) {
    /// @param id the duplicate
    /// @param originalId as the person names it
    OriginalDenial find(Practice practice, String id, String originalId) {
        if (originalId.equals(id)) {
            return OriginalDenial.ITSELF;
        }
        Optional<DenialWithAdjudication> copy = denials.find(practice, id);
        Optional<DenialWithAdjudication> original = denials.find(practice, originalId);
        if (copy.isEmpty() || original.isEmpty()) {
            return OriginalDenial.UNKNOWN;
        }
        if (!isSameClaim(
                copy.get().storedAdjudication().adjudication(),
                original.get().storedAdjudication().adjudication())) {
            return OriginalDenial.OTHER_CLAIM;
        }
        if (!practice.isPayer(
                copy.get().denial().details().payer(),
                original.get().denial().details().payer())) {
            return OriginalDenial.OTHER_PAYER;
        }
        return original.get().denial().state() instanceof DenialState.Resolved resolved
                        && resolved.outcome() == DenialOutcome.DUPLICATE
                ? OriginalDenial.COPY
                : OriginalDenial.SAME_CLAIM;
    }

    private static boolean isSameClaim(Adjudication one, Adjudication other) {
        return one.claimNumber().value().equals(other.claimNumber().value())
                && Objects.equals(one.serviceFrom(), other.serviceFrom());
    }
}
