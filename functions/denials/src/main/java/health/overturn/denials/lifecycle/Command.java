package health.overturn.denials.lifecycle;

import health.overturn.denials.code.Category;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.TouchAction;
import health.overturn.remittance.Money;
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

    record Resolve(DenialOutcome outcome, Money recovered, ProtectedText note) implements Command {}

    /// A decision on an escalation.
    sealed interface Decide extends Command {
        ProtectedText note();
    }

    record DecideWriteOff(ProtectedText note) implements Decide {}

    record DecideAppeal(ProtectedText note) implements Decide {}

    record DecideReassign(String owner, ProtectedText note) implements Decide {}

    record Reassign(String owner, ProtectedText why) implements Command {}

    record Recategorize(Category category, ProtectedText why) implements Command {}

    record Undo(int version, ProtectedText why) implements Command {}

    record Reopen(ProtectedText why) implements Command {}
}
