package health.overturn.denials.year;

import health.overturn.denials.appeal.AppealResult;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Remainder;
import health.overturn.denials.denial.ResolutionTerms;
import health.overturn.denials.denial.Role;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.denial.WriteOffReason;
import health.overturn.denials.lifecycle.Command;
import health.overturn.denials.lifecycle.CommandContext;
import health.overturn.denials.lifecycle.DenialLifecycle;
import health.overturn.denials.lifecycle.HandOver;
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
            new Actor.Person("Ada", Role.ADMIN, Set.of()),
            new Actor.Person("Rae", Role.REPORTING, Set.of()));
    private static final Actor.Person LEAD = PEOPLE.get(2);
    private static final ProtectedText NOTE = ProtectedText.of("invented note");

    private final Random random;

    YearStaff(Random random) {
        this.random = random;
    }

    MoveResult work(DenialLifecycle lifecycle, Denial denial, Instant at) {
        if (random.nextInt(40) == 0) {
            return handOver(lifecycle, denial, at);
        }
        Actor.Person person = pick(PEOPLE);
        return lifecycle.attempt(denial, command(denial), new CommandContext(person, at, Tier.TOP));
    }

    private static MoveResult handOver(DenialLifecycle lifecycle, Denial denial, Instant at) {
        return lifecycle
                .handOver(denial, new HandOver("Ann", "Bo", NOTE), LEAD, at)
                .<MoveResult>map(after ->
                        new MoveResult.Moved(after, List.of(after.history().getLast()), List.of()))
                .orElseGet(() -> new MoveResult.Moved(denial, List.of(), List.of()));
    }

    /// Makes a random decision about an escalated denial.
    MoveResult decide(DenialLifecycle lifecycle, Denial denial, Instant at) {
        Command decision = switch (random.nextInt(3)) {
            case 0 -> new Command.DecideWriteOff(WriteOffReason.TOO_LATE, NOTE);
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
            case 3, 4 -> resolve(denial);
            case 5 -> new Command.Reopen(NOTE);
            case 6 -> new Command.DecideWriteOff(WriteOffReason.TOO_LATE, NOTE);
            case 7 -> new Command.ApproveWriteOff(NOTE);
            case 8 -> new Command.DeclineWriteOff(NOTE);
            case 9 -> appealStep();
            default -> new Command.Touch(pick(List.of(TouchAction.values())), "", NOTE, ProtectedText.NONE, null);
        };
    }

    private Command appealStep() {
        return switch (random.nextInt(3)) {
            case 0 -> new Command.DraftAppeal(null, NOTE);
            case 1 -> new Command.AcknowledgeAppeal(null, ProtectedText.NONE, NOTE);
            default ->
                new Command.RecordAppealDecision(
                        pick(List.of(AppealResult.values())), null, ProtectedText.NONE, NOTE, List.of());
        };
    }

    /// A resolution with random terms, of which the rules accept some.
    private Command resolve(Denial denial) {
        DenialOutcome outcome = pick(List.of(DenialOutcome.values()));
        Money open = denial.projection().open();
        boolean isPaid = outcome == DenialOutcome.PAID || outcome == DenialOutcome.OVERTURNED;
        boolean isPart = random.nextBoolean();
        Money part = isPart ? Money.ofCents(open.cents() / 2) : open;
        Remainder rest = isPart || outcome == DenialOutcome.UPHELD ? pick(List.of(Remainder.values())) : null;
        boolean isReason = rest == Remainder.WRITTEN_OFF || outcome == DenialOutcome.WRITTEN_OFF;
        ResolutionTerms terms = new ResolutionTerms(
                outcome,
                isPaid ? part : Money.ZERO,
                isPaid || outcome == DenialOutcome.UPHELD ? rest : null,
                isReason ? pick(List.of(WriteOffReason.values())) : null,
                null);
        return new Command.Resolve(terms, null, NOTE);
    }

    boolean isAwaited(Denial denial) {
        return denial.state() instanceof DenialState.Escalated && random.nextInt(5) > 0;
    }

    private <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
