package health.overturn.denials.year;

import health.overturn.denials.code.Category;
import health.overturn.denials.life.Action;
import health.overturn.denials.life.Actor;
import health.overturn.denials.life.Asked;
import health.overturn.denials.life.Command;
import health.overturn.denials.life.Denial;
import health.overturn.denials.life.Ending;
import health.overturn.denials.life.Life;
import health.overturn.denials.life.Outcome;
import health.overturn.denials.life.Role;
import health.overturn.denials.life.Status;
import health.overturn.denials.life.Tier;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// The people of the simulated practice: they ask for what comes into their heads, allowed or not.
final class Staff {
    private static final List<Actor.Person> PEOPLE = List.of(
            new Actor.Person("Ann", Role.BILLER, Set.of()),
            new Actor.Person("Bo", Role.BILLER, Set.of()),
            new Actor.Person("Lead Lee", Role.LEAD, Set.of()),
            new Actor.Person("Rae", Role.REPORTING, Set.of()));
    private static final Actor.Person LEAD = PEOPLE.get(2);
    private static final ProtectedText NOTE = ProtectedText.of("invented note");

    private final Random random;

    Staff(Random random) {
        this.random = random;
    }

    Outcome work(Life life, Denial denial, Instant at) {
        Actor.Person person = one(PEOPLE);
        return life.attempt(denial, command(denial), new Asked(person, at, Tier.TOP));
    }

    /// Most of what waits for a decision gets one.
    Outcome decide(Life life, Denial denial, Instant at) {
        Command decision = switch (random.nextInt(3)) {
            case 0 -> new Command.DecideWriteOff(NOTE);
            case 1 -> new Command.DecideAppeal(NOTE);
            default -> new Command.DecideReassign(one(List.of("Ann", "Bo", "Cy")), NOTE);
        };
        return life.attempt(denial, decision, new Asked(LEAD, at, Tier.TOP));
    }

    private Command command(Denial denial) {
        return switch (random.nextInt(20)) {
            case 0 -> new Command.Reassign(one(List.of("Ann", "Bo", "Cy")), NOTE);
            case 1 -> new Command.Recategorize(one(List.of(Category.values())), NOTE);
            case 2 -> new Command.Undo(denial.version(), NOTE);
            case 3, 4 ->
                new Command.Resolve(one(List.of(Ending.values())), Money.ofCents(random.nextInt(20_000)), NOTE);
            case 5 -> new Command.Reopen(NOTE);
            case 6 -> new Command.DecideWriteOff(NOTE);
            default -> new Command.Touch(one(List.of(Action.values())), "", NOTE, ProtectedText.NONE, null);
        };
    }

    boolean isAwaited(Denial denial) {
        return denial.status() instanceof Status.Escalated && random.nextInt(5) > 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
