package health.overturn.denials.log;

import health.overturn.denials.denial.Denial;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the practice did with a denial and by when it had to, as far as a week's rhythm needs it.
///
/// All days are the practice's. A day on which something was done is absent while it is not.
///
/// @param routedOn the first day on which the denial had an owner who was confirmed
/// @param touchedOn the day of the last touch
/// @param notedOn the day of the last touch with a note
/// @param appealedOn the day on which the first appeal went to the payer
/// @param batch the id of the last batch of the middle layer that contained the denial; absent if none did
/// @param batchDoneOn the day on which the denial was worked in that batch
/// @param reviewedOn the day of the last review as a small balance
/// @param proposal the last proposed write-off, and when a second person settled it; absent if none was proposed
/// @param escalation the last escalation, and when it no longer waited; absent if there was none
public record WorkTrace(
        @Nullable LocalDate routedOn,
        @Nullable LocalDate touchedOn,
        @Nullable LocalDate notedOn,
        @Nullable LocalDate appealedOn,
        @Nullable String batch,
        @Nullable LocalDate batchDoneOn,
        @Nullable LocalDate reviewedOn,
        @Nullable DueStep proposal,
        @Nullable DueStep escalation) {
    /// Nothing was done.
    public static final WorkTrace NONE = new WorkTrace(null, null, null, null, null, null, null, null, null);

    /// The trace of a denial as its history tells it.
    public static WorkTrace of(Denial denial) {
        return WorkTracer.trace(denial);
    }

    /// A decision that is due on a day.
    ///
    /// @param doneOn the day on which it was made, or was no longer needed; absent while it waits
    public record DueStep(LocalDate dueOn, @Nullable LocalDate doneOn) {
        DueStep done(LocalDate day) {
            return doneOn == null ? new DueStep(dueOn, day) : this;
        }

        /// Whether it was done on its last day or before.
        public boolean isInTime() {
            return doneOn != null && !doneOn.isAfter(dueOn);
        }

        /// Whether it still waits on a day after its last one.
        public boolean isCarriedOver(LocalDate day) {
            return doneOn == null && day.isAfter(dueOn);
        }
    }
}
