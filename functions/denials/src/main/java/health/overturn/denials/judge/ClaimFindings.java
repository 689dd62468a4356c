package health.overturn.denials.judge;

import health.overturn.denials.code.ReasonCode;
import health.overturn.remittance.Adjustment;
import health.overturn.remittance.Money;
import health.overturn.remittance.SaturatingCents;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the adjustments of one claim come to, collected scope by scope. Lists are in the order of the claim.
final class ClaimFindings {
    private List<Reason> reasons = List.of();
    private List<Reason> undecided = List.of();
    private List<Note> notes = List.of();
    private long explained;
    private long patient;
    private boolean pending;

    void deny(Reason reason) {
        reasons = with(reason, reasons);
    }

    /// Replaces the reasons, of which some money turned out to be paid elsewhere.
    void replaceReasons(List<Reason> remaining) {
        reasons = remaining;
    }

    /// Adds money that the payer has not decided.
    void hold(Reason reason) {
        undecided = with(reason, undecided);
        pending = true;
    }

    /// Records that a code says "pending" without money.
    void sayPending() {
        pending = true;
    }

    void note(Note note) {
        notes = with(note, notes);
    }

    void note(Adjustment adjustment, @Nullable ReasonCode row, int line) {
        note(new Note(
                adjustment.group(),
                ReasonFactory.carc(adjustment, row),
                line,
                adjustment.amount(),
                adjustment.segment()));
    }

    /// Notes the reasons: none of them has money.
    void noteReasons() {
        for (Reason reason : reasons) {
            note(Note.of(reason));
        }
        reasons = List.of();
    }

    /// @param cents what patient, other payers, law, contract and information take
    /// @param byPatient the patient's part of it
    void explain(long cents, long byPatient) {
        explained = SaturatingCents.add(explained, cents);
        patient = SaturatingCents.add(patient, byPatient);
    }

    private static <T> List<T> with(T item, List<T> items) {
        List<T> added = items.isEmpty() ? new ArrayList<>() : items;
        added.add(item);
        return added;
    }

    List<Reason> reasons() {
        return reasons;
    }

    /// The codes that hold undecided money, each with what it holds.
    List<Reason> undecided() {
        return undecided;
    }

    List<Note> notes() {
        return notes;
    }

    /// Whether a code says that money is undecided, with an amount or without one.
    boolean isPending() {
        return pending;
    }

    /// The charge less what is explained, never negative.
    long left(long charge) {
        return Math.max(0, SaturatingCents.subtract(charge, explained));
    }

    Money patientShare() {
        return Money.ofCents(patient);
    }
}
