package health.overturn.denials.denial;

import health.overturn.denials.appeal.AppealFiling;
import health.overturn.denials.appeal.AppealResult;
import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;
import health.overturn.denials.deadline.Deadline;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step in a denial's history, with everything that its effect needs.
///
/// A replay reads no settings: settings may change, a history does not.
public sealed interface Move {
    /// @param carriedTouches touches since the last decision that the repeated denial brings along
    record Intake(DenialDetails details, Routing routing, int carriedTouches) implements Move {}

    record Assign(Routing routing) implements Move {}

    /// @param queueHead the head of the work queue, who does the next step until an owner is named
    record Hold(String queueHead, String why) implements Move {}

    /// @param reference the number of a call, claim or document
    /// @param filing the appeal that the touch sent; absent for other actions
    record Touch(
            TouchAction action,
            String result,
            ProtectedText note,
            ProtectedText reference,
            LocalDate nextActionOn,
            @Nullable AppealFiling filing)
            implements Move {
        public Touch(
                TouchAction action,
                String result,
                ProtectedText note,
                ProtectedText reference,
                LocalDate nextActionOn) {
            this(action, result, note, reference, nextActionOn, null);
        }
    }

    /// Somebody began to write the appeal of a level.
    record AppealDrafted(int level, ProtectedText note) implements Move {}

    /// The payer said that it has the appeal.
    ///
    /// @param on the day on which it said so
    /// @param reference the payer's number of the case
    record AppealAcknowledged(
            int level, LocalDate on, ProtectedText reference, ProtectedText note, LocalDate nextActionOn)
            implements Move {}

    /// The payer decided on a level, as its letter says.
    ///
    /// @param on the payer's day of the decision
    /// @param deadlines those that run from the decision
    record AppealDecided(
            int level,
            AppealResult result,
            LocalDate on,
            ProtectedText reference,
            ProtectedText note,
            List<Deadline> deadlines,
            LocalDate nextActionOn)
            implements Move {
        public AppealDecided {
            deadlines = List.copyOf(deadlines);
        }
    }

    record Resolve(ResolutionTerms terms, ProtectedText note) implements Move {}

    /// The payer paid a part of the open amount, as a person says; the denial stays open for the rest.
    record PartPaid(Money recovered, ProtectedText note) implements Move {}

    /// A lead or an admin would give up more than her limit; a second one must approve it.
    record WriteOffProposed(ResolutionTerms terms, ProtectedText note) implements Move {}

    /// The second person approves the proposed write-off, which resolves the denial.
    record WriteOffApproved(ProtectedText note) implements Move {}

    record WriteOffDeclined(ProtectedText note) implements Move {}

    record Escalate(LocalDate dueOn) implements Move {}

    record Decide(Decision decision, ProtectedText note) implements Move {}

    /// A person named another owner.
    record Reassign(Routing routing, ProtectedText why) implements Move {}

    /// A stand-in becomes the owner because the owner is away.
    record Cover(Routing routing) implements Move {}

    /// A person's work goes to another one as it stands.
    record HandedOver(Routing routing, ProtectedText why) implements Move {}

    record Recategorize(Category category, Routing routing, ProtectedText why) implements Move {}

    /// The code tables have changed since the denial was judged, and judge it differently now.
    ///
    /// @param reason group and code of the primary reason, such as `CO-197`; empty if no CAS explains the denial
    record Rejudged(DenialDetails details, String reason, Routing routing) implements Move {}

    /// @param version the version of the move to undo
    record Undo(int version, ProtectedText why) implements Move {}

    record Reopen(Routing routing, ProtectedText why) implements Move {}

    /// Remittances establish new facts.
    ///
    /// @param deadlines those that follow from the chain of repeats as it is known now; absent where they stay
    record Remitted(RemittanceFacts facts, @Nullable List<Deadline> deadlines) implements Move {
        public Remitted {
            deadlines = deadlines == null ? null : List.copyOf(deadlines);
        }
    }

    record Batched(Batch batch) implements Move {}

    /// The weekly review of a small balance found no progress.
    record Reviewed(Week week) implements Move {}

    record SoftWriteOffProposed() implements Move {}

    /// The move's name in the API, in stored histories and in the move log.
    default String label() {
        return switch (this) {
            case Intake _ -> "INTAKE";
            case Assign _ -> "ASSIGN";
            case Hold _ -> "HOLD";
            case Touch _ -> "TOUCH";
            case AppealDrafted _ -> "APPEAL_DRAFTED";
            case AppealAcknowledged _ -> "APPEAL_ACKNOWLEDGED";
            case AppealDecided _ -> "APPEAL_DECIDED";
            case Resolve _ -> "RESOLVE";
            case PartPaid _ -> "PART_PAID";
            case WriteOffProposed _ -> "WRITE_OFF_PROPOSED";
            case WriteOffApproved _ -> "WRITE_OFF_APPROVED";
            case WriteOffDeclined _ -> "WRITE_OFF_DECLINED";
            case Escalate _ -> "ESCALATE";
            case Decide _ -> "DECIDE";
            case Reassign _ -> "REASSIGN";
            case Cover _ -> "COVER";
            case HandedOver _ -> "HANDED_OVER";
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
