package health.overturn.denials.lifecycle;

import health.overturn.denials.code.Category;
import health.overturn.denials.denial.ResolutionTerms;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.denial.WriteOffReason;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A change to a denial that a person asks for.
public sealed interface Command {
    /// @param nextActionOn the day of the next action; absent if the rules are to set it
    record Touch(
            TouchAction action,
            String result,
            ProtectedText note,
            ProtectedText reference,
            @Nullable LocalDate nextActionOn)
            implements Command {}

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
