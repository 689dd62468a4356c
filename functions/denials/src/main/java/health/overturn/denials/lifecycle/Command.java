package health.overturn.denials.lifecycle;

import health.overturn.denials.appeal.AppealResult;
import health.overturn.denials.appeal.AppealTerms;
import health.overturn.denials.code.Category;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.OriginalDenial;
import health.overturn.denials.denial.ResolutionTerms;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.denial.WriteOffReason;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change to a denial that a person asks for.
public sealed interface Command {
    /// @param nextActionOn the day of the next action; absent if the rules are to set it
    /// @param appeal how an appeal went out; [AppealTerms#NONE] for other actions
    record Touch(
            TouchAction action,
            String result,
            ProtectedText note,
            ProtectedText reference,
            @Nullable LocalDate nextActionOn,
            AppealTerms appeal)
            implements Command {
        public Touch(
                TouchAction action,
                String result,
                ProtectedText note,
                ProtectedText reference,
                @Nullable LocalDate nextActionOn) {
            this(action, result, note, reference, nextActionOn, AppealTerms.NONE);
        }
    }

    /// A step of an appeal other than sending it, which is a touch.
    sealed interface AppealStep extends Command {
        ProtectedText note();
    }

    /// @param level the level to write; absent for the one that is open
    record DraftAppeal(@Nullable Integer level, ProtectedText note) implements AppealStep {}

    /// @param on the day on which the payer said that it has the appeal; absent for today
    record AcknowledgeAppeal(@Nullable LocalDate on, ProtectedText reference, ProtectedText note)
            implements AppealStep {}

    /// @param on the payer's day of the decision; absent for today
    /// @param deadlines the denial's deadlines as they run from the decision; empty until they are calculated
    record RecordAppealDecision(
            AppealResult result,
            @Nullable LocalDate on,
            ProtectedText reference,
            ProtectedText note,
            List<Deadline> deadlines)
            implements AppealStep {
        public RecordAppealDecision {
            deadlines = List.copyOf(deadlines);
        }
    }

    /// @param original how the denial that the terms name as the original stands to this one; absent where they name
    ///     none
    record Resolve(ResolutionTerms terms, @Nullable OriginalDenial original, ProtectedText note) implements Command {}

    /// The second person's answer to a proposed write-off.
    sealed interface AnswerProposal extends Command {
        ProtectedText note();
    }

    record ApproveWriteOff(ProtectedText note) implements AnswerProposal {}

    record DeclineWriteOff(ProtectedText note) implements AnswerProposal {}

    /// A decision on an escalation.
    sealed interface Decide extends Command {
        ProtectedText note();
    }

    /// @param reason absent where the person gave none, which the rules refuse
    record DecideWriteOff(@Nullable WriteOffReason reason, ProtectedText note) implements Decide {}

    record DecideAppeal(ProtectedText note) implements Decide {}

    record DecideReassign(String owner, ProtectedText note) implements Decide {}

    record Reassign(String owner, ProtectedText why) implements Command {}

    record Recategorize(Category category, ProtectedText why) implements Command {}

    record Undo(int version, ProtectedText why) implements Command {}

    record Reopen(ProtectedText why) implements Command {}
}
