package health.overturn.denials.cycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.lifecycle.LifecycleFixture;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.denials.settings.Settings;
import java.time.Instant;

/// Runs the cycles of an invented practice in New York, at six in the morning of a winter's day.
final class CycleFixture {
    private CycleFixture() {}

    static JobRun run(Settings settings, ScheduledJob job, String day) {
        return JobRun.of("demo", settings, job, Instant.parse(day + "T11:00:00Z"));
    }

    static CycleStep reroute(LifecycleFixture practice, Denial denial, String day) {
        return new Reroute(practice.settings()).decide(denial, run(practice.settings(), ScheduledJob.REROUTE, day));
    }

    static CycleStep middleLayer(LifecycleFixture practice, Denial denial, String day) {
        return new MiddleLayer(practice.settings())
                .decide(denial, run(practice.settings(), ScheduledJob.MIDDLE_LAYER, day));
    }

    static CycleStep escalate(LifecycleFixture practice, Denial denial, String day) {
        return new Escalate(practice.settings()).decide(denial, run(practice.settings(), ScheduledJob.ESCALATE, day));
    }

    static CycleStep review(LifecycleFixture practice, Denial denial, String day) {
        return new SmallBalanceReview(practice.settings())
                .decide(denial, run(practice.settings(), ScheduledJob.ESCALATE, day));
    }

    /// The denial after a step, whether moved or skipped.
    static Denial after(CycleStep step) {
        return switch (step) {
            case CycleStep.Moved moved -> moved.after();
            case CycleStep.Skipped skipped -> skipped.before();
        };
    }
}
