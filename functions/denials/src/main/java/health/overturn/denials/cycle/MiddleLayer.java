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

/// The second cycle. It takes denials that were touched exactly once since the last decision and are worth a second
/// try. Each joins the week's batch of its payer and category.
public final class MiddleLayer implements CycleRule {
    private final Money from;
    private final Money to;

    public MiddleLayer(Settings settings) {
        this.from = settings.amount(Threshold.MIDDLE_FROM_CENTS);
        this.to = settings.amount(Threshold.MIDDLE_TO_CENTS);
    }

    @Override
    public List<Lane.Range> ranges(JobRun run) {
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
        DenialProjection projection = denial.projection();
        if (projection.touches().touchesSinceDecision() != 1) {
            return new CycleStep.Skipped(denial, CycleStep.SkipReason.TOUCHES);
        }
        Money denied = projection.details().denied();
        if (denied.compareTo(from) < 0 || denied.compareTo(to) > 0) {
            return new CycleStep.Skipped(denial, CycleStep.SkipReason.AMOUNT);
        }
        return switch (projection.state()) {
            case DenialState.Resolved _ -> new CycleStep.Skipped(denial, CycleStep.SkipReason.RESOLVED);
            case DenialState.Escalated _ -> new CycleStep.Skipped(denial, CycleStep.SkipReason.AWAITS_DECISION);
            case DenialState.Held _ -> new CycleStep.Skipped(denial, CycleStep.SkipReason.NO_OWNER);
            case DenialState.New _ -> confirmAndBatch(denial, run);
            case DenialState.WaitingOnPayer _ ->
                run.week().contains(projection.routing().nextActionOn())
                        ? addToBatch(denial, run)
                        : new CycleStep.Skipped(denial, CycleStep.SkipReason.WAITS);
            case DenialState.Assigned _, DenialState.Working _ -> addToBatch(denial, run);
        };
    }

    /// Confirms a NEW denial that repeats a touched one and came in since the re-route. Its owner comes from the
    /// chain.
    private static CycleStep confirmAndBatch(Denial denial, JobRun run) {
        return denial.projection().routing().namedOwner().isPresent()
                ? CycleMoves.apply(
                        denial,
                        run,
                        new Move.Assign(denial.projection().routing()),
                        new Move.Batched(batchOf(denial, run.week())))
                : new CycleStep.Skipped(denial, CycleStep.SkipReason.NO_OWNER);
    }

    private static CycleStep addToBatch(Denial denial, JobRun run) {
        // A run of an earlier week that comes late does not batch what a later week has batched.
        return denial.projection()
                        .lastBatch()
                        .filter(last -> last.week().compareTo(run.week()) >= 0)
                        .isPresent()
                ? new CycleStep.Skipped(denial, CycleStep.SkipReason.ALREADY)
                : CycleMoves.apply(denial, run, new Move.Batched(batchOf(denial, run.week())));
    }

    private static Batch batchOf(Denial denial, Week week) {
        return new Batch(week, denial.details().payer(), denial.projection().category());
    }
}
