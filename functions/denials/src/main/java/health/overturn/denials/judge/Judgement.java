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
    /// The payer denied money.
    ///
    /// @param category of the primary reason
    /// @param cluster of the primary reason's code, if it has one
    /// @param amount the sum of the reasons: greater than zero, and at most the charge and its negative
    ///     adjustments less what was paid
    /// @param reasons the primary reason first (of those that say what went wrong, the CARC and category with
    ///     the most money over the claim, on its earliest line), the others in the order of the claim
    /// @param nextStep one sentence in plain words
    /// @param forbidden the responses that remark codes, the line of business or the groups of the reasons forbid
    /// @param patientLiable the payer says that the patient owes the money of the primary reason
    /// @param preventable the practice could have prevented the denial
    /// @param notes in the order of the claim
    /// @param undecided money of the same claim that the payer has not decided yet
    record Denied(
            Category category,
            @Nullable Cluster cluster,
            Money amount,
            List<Reason> reasons,
            String nextStep,
            Set<DenialResponse> forbidden,
            boolean patientLiable,
            boolean preventable,
            List<Note> notes,
            @Nullable Undecided undecided)
            implements Judgement {
        public Denied {
            reasons = List.copyOf(reasons);
            // The order of the constants gives every writer of the set the same bytes.
            forbidden = forbidden.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(forbidden));
            notes = List.copyOf(notes);
        }

        public Reason primaryReason() {
            return reasons.getFirst();
        }

        /// The denied money under group PR.
        Money patientAmount() {
            long cents = 0;
            for (Reason reason : reasons) {
                cents += reason.group().isPatient() ? reason.amount().cents() : 0;
            }
            return Money.ofCents(cents);
        }

        boolean hasPatientMoney() {
            return patientAmount().isPositive();
        }

        /// The most that the patient may be billed: zero where that is forbidden.
        public Money billableToPatient() {
            return forbidden.contains(DenialResponse.PATIENT_BILLED) ? Money.ZERO : patientAmount();
        }

        /// Whether CARC 18 is the only reason: the payer takes the claim for a copy of another.
        public boolean isDuplicate() {
            return reasons.stream().allMatch(reason -> reason.carc().isDuplicate());
        }
    }

    /// The payer has decided nothing about the claim: it is forwarded to another payer or pending, and nothing is
    /// paid or denied. The whole charge is undecided, or what the claim's codes leave of it.
    ///
    /// @param notes the codes that hold none of the undecided money and need a look, in the order of the claim
    record Watched(Undecided undecided, List<Note> notes) implements Judgement {
        public Watched {
            notes = List.copyOf(notes);
        }

        public Money amount() {
            return undecided.amount();
        }
    }

    /// The payer adjudicated the claim and denied nothing: it paid, or left the charge to the patient or the
    /// contract.
    ///
    /// @param patientShare what the patient owes
    /// @param notes in the order of the claim
    /// @param undecided money of the same claim that the payer has not decided yet
    record Settled(
            Money patientShare, List<Note> notes, @Nullable Undecided undecided) implements Judgement {
        public Settled {
            notes = List.copyOf(notes);
        }
    }

    /// CLP02 22: the payer reverses an earlier adjudication.
    record Reversal() implements Judgement {}

    /// CLP02 25: the payer says what it would pay. This is no adjudication.
    record Predetermination() implements Judgement {}
}
