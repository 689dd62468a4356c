package health.overturn.denials.life;

import health.overturn.denials.code.Category;
import health.overturn.remittance.Money;
import health.overturn.remittance.Protected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a person asks for.
public sealed interface Command {
    /// @param nextActionOn when it is looked at again; absent where the person leaves that to the rules
    record Touch(
            Action action,
            String result,
            Protected note,
            Protected reference,
            @Nullable LocalDate nextActionOn) implements Command {}

    record Resolve(Ending ending, Money recovered, Protected note) implements Command {}

    /// Decisions on an escalation.
    sealed interface Decide extends Command {
        Protected note();
    }

    record DecideWriteOff(Protected note) implements Decide {}

    record DecideAppeal(Protected note) implements Decide {}

    record DecideReassign(String owner, Protected note) implements Decide {}

    record Reassign(String owner, Protected why) implements Command {}

    record Recategorize(Category category, Protected why) implements Command {}

    record Undo(int version, Protected why) implements Command {}

    record Reopen(Protected why) implements Command {}
}
