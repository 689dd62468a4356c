package health.overturn.denials.judge;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.Cluster;
import health.overturn.remittance.Money;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one adjudication of a claim means.
public sealed interface Judgement {
    /// Money was denied.
    ///
    /// @param category of the primary reason
    /// @param cluster of the primary reason's code, if it has one
    /// @param amount the sum of the reasons, not the charge
    /// @param reasons the primary one first (the CARC with the largest sum over the claim, then the earliest line),
    ///     the others in the order of the claim
    /// @param nextStep one sentence in plain words
    /// @param forbidden what a remark code rules out
    /// @param patientLiable the payer says that the patient owes it: verify, then bill the patient
    /// @param preventable it could have been prevented by the practice
    record Denied(
            Category category,
            @Nullable Cluster cluster,
            Money amount,
            List<Reason> reasons,
            String nextStep,
            Set<DenialResponse> forbidden,
            boolean patientLiable,
            boolean preventable,
            List<Observation> observations)
            implements Judgement {
        public Denied {
            reasons = List.copyOf(reasons);
            // In the order of the constants, so that whoever writes it writes the same bytes.
            forbidden = forbidden.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(forbidden));
            observations = List.copyOf(observations);
        }

        public Reason primaryReason() {
            return reasons.getFirst();
        }

        /// CARC 18 alone: the payer holds it to be a copy of a claim that it has.
        public boolean isDuplicate() {
            return reasons.stream().allMatch(reason -> reason.carc().equals("18"));
        }
    }

    /// Nothing was paid and nothing denied yet: forwarded to another payer, or pending. If nothing follows in time
    /// it becomes an UNMAPPED denial.
    ///
    /// @param amount the charge less what patient, other payers and contract explain
    record Watched(Money amount, Rationale rationale) implements Judgement {}

    /// Adjudicated without denial: paid, or left to the patient or the contract.
    ///
    /// @param patientShare what falls to the patient
    record Settled(Money patientShare, List<Observation> observations) implements Judgement {
        public Settled {
            observations = List.copyOf(observations);
        }
    }

    /// CLP02 22: takes back an earlier adjudication.
    record Reversal() implements Judgement {}

    /// CLP02 25: a predetermination, no adjudication at all.
    record Predetermination() implements Judgement {}
}
