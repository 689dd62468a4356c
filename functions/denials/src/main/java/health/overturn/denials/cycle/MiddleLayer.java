package health.overturn.denials.cycle;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.denial.Batch;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Move;
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
    public List<Lane.Range> stretches(JobRun run) {
        Week week = run.week();
        return List.of(
                new Lane.Range(Lane.ONCE, from.cents(), to.cents()),
                new Lane.Range(
                        Lane.ONCE_WAITING,
                        week.monday().toEpochDay(),
                        week.sunday().toEpochDay()),
                new Lane.Range(Lane.REPEATED, 1, 1));
    }

    @Override
    public CycleStep decide(Denial denial, JobRun run) {
        DenialProjection state = denial.state();
        if (state.effort().touchesSinceDecision() != 1) {
            return new CycleStep.Skipped(denial, CycleStep.SkipReason.TOUCHES);
        }
        Money denied = state.subject().denied();
        if (denied.compareTo(from) < 0 || denied.compareTo(to) > 0) {
            return new CycleStep.Skipped(denial, CycleStep.SkipReason.AMOUNT);
        }
        return switch (state.status()) {
            case DenialState.Resolved _ -> new CycleStep.Skipped(denial, CycleStep.SkipReason.RESOLVED);
            case DenialState.Escalated _ -> new CycleStep.Skipped(denial, CycleStep.SkipReason.AWAITS_DECISION);
            case DenialState.Held _ -> new CycleStep.Skipped(denial, CycleStep.SkipReason.NO_OWNER);
            case DenialState.New _ -> confirmed(denial, run);
            case DenialState.WaitingOnPayer _ ->
                run.week().contains(state.routing().nextActionOn())
                        ? batched(denial, run)
                        : new CycleStep.Skipped(denial, CycleStep.SkipReason.WAITS);
            case DenialState.Assigned _, DenialState.Working _ -> batched(denial, run);
        };
    }

    /// A repeat of touched work that came in since the re-route: its owner is known from the chain.
    private static CycleStep confirmed(Denial denial, JobRun run) {
        return denial.state().routing().namedOwner().isPresent()
                ? CycleMoves.of(
                        denial,
                        run,
                        new Move.Assign(denial.state().routing()),
                        new Move.Batched(batch(denial, run.week())))
                : new CycleStep.Skipped(denial, CycleStep.SkipReason.NO_OWNER);
    }

    private static CycleStep batched(Denial denial, JobRun run) {
        // A week that is run late, after a later one, was batched with that.
        return denial.state()
                        .lastBatch()
                        .filter(last -> last.week().compareTo(run.week()) >= 0)
                        .isPresent()
                ? new CycleStep.Skipped(denial, CycleStep.SkipReason.ALREADY)
                : CycleMoves.of(denial, run, new Move.Batched(batch(denial, run.week())));
    }

    private static Batch batch(Denial denial, Week week) {
        return new Batch(week, denial.subject().payer(), denial.state().category());
    }
}
