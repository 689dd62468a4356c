package health.overturn.denials.denial;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;

/// One decided step in a denial's life, with all that its effect needs: settings may change, history does not.
public sealed interface Move {
    /// @param carriedTouches since the last decision, from the denial that this one repeats
    record Intake(DenialDetails details, Routing routing, int carriedTouches) implements Move {}

    record Assign(Routing routing) implements Move {}

    /// @param head who has it until an owner is named
    record Hold(String queueHead, String why) implements Move {}

    /// @param reference of a call, claim or document
    record Touch(TouchAction action, String result, ProtectedText note, ProtectedText reference, LocalDate nextActionOn)
            implements Move {}

    /// @param recovered what a person says was recovered; a remittance outranks it
    record Resolve(DenialOutcome outcome, Money recovered, ProtectedText note) implements Move {}

    record Escalate(LocalDate dueOn) implements Move {}

    record Decide(Decision decision, ProtectedText note) implements Move {}

    /// Another owner, named by a person.
    record Reassign(Routing routing, ProtectedText why) implements Move {}

    /// Somebody stands in for an owner who is away.
    record Cover(Routing routing) implements Move {}

    record Recategorize(Category category, Routing routing, ProtectedText why) implements Move {}

    /// The code tables have changed since it was judged, and say something else of it now.
    ///
    /// @param reason group and code of the primary reason, such as `CO-197`; empty where no CAS explains the denial
    record Rejudged(DenialDetails details, String reason, Routing routing) implements Move {}

    /// @param version of the move that never should have been
    record Undo(int version, ProtectedText why) implements Move {}

    record Reopen(Routing routing, ProtectedText why) implements Move {}

    /// Remittances say something new.
    record Remitted(RemittanceFacts facts) implements Move {}

    record Batched(Batch batch) implements Move {}

    /// The weekly review of a small balance found no progress.
    record Reviewed(Week week) implements Move {}

    record SoftWriteOffProposed() implements Move {}

    /// Its name, as clients and storage know it.
    default String label() {
        return switch (this) {
            case Intake _ -> "INTAKE";
            case Assign _ -> "ASSIGN";
            case Hold _ -> "HOLD";
            case Touch _ -> "TOUCH";
            case Resolve _ -> "RESOLVE";
            case Escalate _ -> "ESCALATE";
            case Decide _ -> "DECIDE";
            case Reassign _ -> "REASSIGN";
            case Cover _ -> "COVER";
            case Recategorize _ -> "RECATEGORIZE";
            case Rejudged _ -> "REJUDGED";
            case Undo _ -> "UNDO";
            case Reopen _ -> "REOPEN";
            case Remitted _ -> "REMITTED";
            case Batched _ -> "BATCHED";
            case Reviewed _ -> "REVIEWED";
            case SoftWriteOffProposed _ -> "SOFT_WRITE_OFF_PROPOSED";
        };
    }
}
