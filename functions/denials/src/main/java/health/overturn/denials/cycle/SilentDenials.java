package health.overturn.denials.cycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.Move;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Lists silent denials for the lead, with the third cycle. Where the practice says so, it escalates them.
public final class SilentDenials implements CycleRule {
    private final Silence silence;
    private final boolean escalates;
    private final int escalateTouches;
    private final long middleFrom;
    private final long middleTo;
    private final long smallBelow;

    public SilentDenials(Settings settings) {
        this.silence = new Silence(settings);
        this.escalates = settings.escalatesSilent();
        this.escalateTouches = settings.count(Threshold.ESCALATE_TOUCHES);
        this.middleFrom = settings.amount(Threshold.MIDDLE_FROM_CENTS).cents();
        this.middleTo = settings.amount(Threshold.MIDDLE_TO_CENTS).cents();
        this.smallBelow = settings.amount(Threshold.SMALL_CENTS).cents();
    }

    /// What no other cycle meets. A denial of these lanes whose next action is long overdue is silent.
    @Override
    public List<Lane.Range> ranges(JobRun run) {
        List<Lane.Range> ranges = new ArrayList<>(List.of(
                new Lane.Range(Lane.FRESH, 0, silence.lastDay(run.day()).toEpochDay()),
                Lane.Range.all(Lane.QUIET),
                new Lane.Range(Lane.STUCK, 2, escalateTouches - 1L)));
        if (escalateTouches > 1) {
            ranges.add(new Lane.Range(Lane.ONCE, 0, middleFrom - 1));
            ranges.add(Lane.Range.from(Lane.ONCE, middleTo + 1));
            ranges.add(new Lane.Range(
                    Lane.ONCE_WAITING, 0, silence.lastDay(run.day()).toEpochDay()));
        }
        return ranges;
    }

    /// The weekly review meets what is small.
    @Override
    public boolean covers(Lane.Position position, JobRun run) {
        return position.openCents() >= smallBelow && CycleRule.super.covers(position, run);
    }

    @Override
    public CycleStep decide(Denial denial, JobRun run) {
        DenialProjection projection = denial.projection();
        if (projection.state().isResolved()) {
            return new CycleStep.Skipped(denial, CycleStep.SkipReason.RESOLVED);
        }
        if (!silence.isSilent(standstill(projection), run.day())) {
            return new CycleStep.Skipped(denial, CycleStep.SkipReason.NOT_SILENT);
        }
        return escalates
                ? CycleMoves.apply(denial, run, new Move.Escalate(run.week().sunday()))
                : new CycleStep.Skipped(denial, CycleStep.SkipReason.SILENT);
    }

    /// Whether an unresolved denial is silent on a day.
    public static boolean isSilent(DenialProjection projection, Settings settings, LocalDate day) {
        return new Silence(settings).isSilent(standstill(projection), day);
    }

    private static Silence.Standstill standstill(DenialProjection projection) {
        return new Silence.Standstill(
                projection.state().label(),
                projection.touches().touchesSinceDecision(),
                projection.details().denied().cents(),
                projection.open().cents(),
                projection.routing().nextActionOn());
    }
}
