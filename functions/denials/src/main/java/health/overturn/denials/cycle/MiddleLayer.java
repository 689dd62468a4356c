package health.overturn.denials.cycle;

import health.overturn.denials.life.Batch;
import health.overturn.denials.life.Denial;
import health.overturn.denials.life.Move;
import health.overturn.denials.life.State;
import health.overturn.denials.life.Status;
import health.overturn.denials.life.Week;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import health.overturn.remittance.Money;
import java.util.List;

/// The second cycle: what was touched exactly once since the decision and is worth a second try is batched by payer
/// and category, to be worked as one in the week.
public final class MiddleLayer implements CycleRule {
    private final Money from;
    private final Money to;

    public MiddleLayer(Settings settings) {
        this.from = settings.amount(Threshold.MIDDLE_FROM_CENTS);
        this.to = settings.amount(Threshold.MIDDLE_TO_CENTS);
    }

    @Override
    public List<Lane.Stretch> stretches(Run run) {
        Week week = run.week();
        return List.of(
                new Lane.Stretch(Lane.ONCE, from.cents(), to.cents()),
                new Lane.Stretch(
                        Lane.ONCE_WAITING,
                        week.monday().toEpochDay(),
                        week.sunday().toEpochDay()),
                new Lane.Stretch(Lane.REPEATED, 1, 1));
    }

    @Override
    public Step decide(Denial denial, Run run) {
        State state = denial.state();
        if (state.effort().touchesSinceDecision() != 1) {
            return new Step.Left(denial, Step.Why.TOUCHES);
        }
        Money denied = state.subject().denied();
        if (denied.compareTo(from) < 0 || denied.compareTo(to) > 0) {
            return new Step.Left(denial, Step.Why.AMOUNT);
        }
        return switch (state.status()) {
            case Status.Resolved _ -> new Step.Left(denial, Step.Why.RESOLVED);
            case Status.Escalated _ -> new Step.Left(denial, Step.Why.AWAITS_DECISION);
            case Status.Held _ -> new Step.Left(denial, Step.Why.NO_OWNER);
            case Status.New _ -> confirmed(denial, run);
            case Status.WaitingOnPayer _ ->
                run.week().contains(state.routing().nextActionOn())
                        ? batched(denial, run)
                        : new Step.Left(denial, Step.Why.WAITS);
            case Status.Assigned _, Status.Working _ -> batched(denial, run);
        };
    }

    /// A repeat of touched work that came in since the re-route: its owner is known from the chain.
    private static Step confirmed(Denial denial, Run run) {
        return denial.state().routing().namedOwner().isPresent()
                ? Moves.of(
                        denial,
                        run,
                        new Move.Assign(denial.state().routing()),
                        new Move.Batched(batch(denial, run.week())))
                : new Step.Left(denial, Step.Why.NO_OWNER);
    }

    private static Step batched(Denial denial, Run run) {
        // A week that is run late, after a later one, was batched with that.
        return denial.state()
                        .lastBatch()
                        .filter(last -> last.week().compareTo(run.week()) >= 0)
                        .isPresent()
                ? new Step.Left(denial, Step.Why.ALREADY)
                : Moves.of(denial, run, new Move.Batched(batch(denial, run.week())));
    }

    private static Batch batch(Denial denial, Week week) {
        return new Batch(week, denial.subject().payer(), denial.state().category());
    }
}
