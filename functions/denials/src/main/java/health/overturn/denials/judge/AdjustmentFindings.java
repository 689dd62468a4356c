package health.overturn.denials.judge;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.Money;
import health.overturn.remittance.SaturatingCents;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sum of the effects of all adjustments of one claim. Immutable.
///
/// @param reasons in the order of the claim
/// @param notes in the order of the claim
/// @param information the first adjustment that only informs; absent where no adjustment does
/// @param explainedCents what patient, other payers, law and contract account for
/// @param patientCents the patient's part of it
record AdjustmentFindings(
        List<Reason> reasons,
        List<Note> notes,
        @Nullable Adjustment information,
        long explainedCents,
        long patientCents) {
    AdjustmentFindings {
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }

    static AdjustmentFindings of(List<AdjustmentEffect> effects) {
        List<Reason> reasons = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        Adjustment information = null;
        long explained = 0;
        long patient = 0;
        for (AdjustmentEffect effect : effects) {
            switch (effect) {
                case AdjustmentEffect.Denies(Reason reason) -> reasons.add(reason);
                case AdjustmentEffect.Explains(Money amount) ->
                    explained = SaturatingCents.add(explained, amount.cents());
                case AdjustmentEffect.PatientOwes(Money amount) -> {
                    explained = SaturatingCents.add(explained, amount.cents());
                    patient = SaturatingCents.add(patient, amount.cents());
                }
                case AdjustmentEffect.Informs(Adjustment adjustment) ->
                    information = information == null ? adjustment : information;
                case AdjustmentEffect.NotesShortfall(Note note) -> notes.add(note);
            }
        }
        return new AdjustmentFindings(reasons, notes, information, explained, patient);
    }

    /// The charge less the explained amount, never negative.
    Money unexplained(Money charge) {
        return Money.ofCents(Math.max(0, SaturatingCents.subtract(charge.cents(), explainedCents)));
    }

    Money patientShare() {
        return Money.ofCents(patientCents);
    }
}
