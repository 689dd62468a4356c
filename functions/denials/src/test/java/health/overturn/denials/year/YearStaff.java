package health.overturn.denials.year;

import health.overturn.denials.code.Category;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Role;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.lifecycle.Command;
import health.overturn.denials.lifecycle.CommandContext;
import health.overturn.denials.lifecycle.DenialLifecycle;
import health.overturn.denials.lifecycle.MoveResult;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// The people of the simulated practice, who give random commands, allowed or not.
final class YearStaff {
    private static final List<Actor.Person> PEOPLE = List.of(
            new Actor.Person("Ann", Role.BILLER, Set.of()),
            new Actor.Person("Bo", Role.BILLER, Set.of()),
            new Actor.Person("Lead Lee", Role.LEAD, Set.of()),
            new Actor.Person("Rae", Role.REPORTING, Set.of()));
    private static final Actor.Person LEAD = PEOPLE.get(2);
    private static final ProtectedText NOTE = ProtectedText.of("invented note");

    private final Random random;

    YearStaff(Random random) {
        this.random = random;
    }

    MoveResult work(DenialLifecycle lifecycle, Denial denial, Instant at) {
        Actor.Person person = pick(PEOPLE);
        return lifecycle.attempt(denial, command(denial), new CommandContext(person, at, Tier.TOP));
    }

    /// Makes a random decision about an escalated denial.
    MoveResult decide(DenialLifecycle lifecycle, Denial denial, Instant at) {
        Command decision = switch (random.nextInt(3)) {
            case 0 -> new Command.DecideWriteOff(NOTE);
            case 1 -> new Command.DecideAppeal(NOTE);
            default -> new Command.DecideReassign(pick(List.of("Ann", "Bo", "Cy")), NOTE);
        };
        return lifecycle.attempt(denial, decision, new CommandContext(LEAD, at, Tier.TOP));
    }

    private Command command(Denial denial) {
        return switch (random.nextInt(20)) {
            case 0 -> new Command.Reassign(pick(List.of("Ann", "Bo", "Cy")), NOTE);
            case 1 -> new Command.Recategorize(pick(List.of(Category.values())), NOTE);
            case 2 -> new Command.Undo(denial.version(), NOTE);
            case 3, 4 ->
                new Command.Resolve(pick(List.of(DenialOutcome.values())), Money.ofCents(random.nextInt(20_000)), NOTE);
            case 5 -> new Command.Reopen(NOTE);
            case 6 -> new Command.DecideWriteOff(NOTE);
            default -> new Command.Touch(pick(List.of(TouchAction.values())), "", NOTE, ProtectedText.NONE, null);
        };
    }

    boolean isAwaited(Denial denial) {
        return denial.state() instanceof DenialState.Escalated && random.nextInt(5) > 0;
    }

    private <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
