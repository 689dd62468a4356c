package health.overturn.denials.cycle;

import health.overturn.denials.life.Denial;
import health.overturn.denials.life.Desk;
import health.overturn.denials.settings.Routine;
import health.overturn.denials.settings.Settings;
import java.time.Instant;

/// Runs of an invented practice in New York, at six in the morning of a winter's day there.
final class Cycles {
    private Cycles() {}

    static Run run(Settings settings, Routine routine, String day) {
        return Run.of("demo", settings, routine, Instant.parse(day + "T11:00:00Z"));
    }

    static Step reroute(Desk desk, Denial denial, String day) {
        return new Reroute(desk.settings()).decide(denial, run(desk.settings(), Routine.REROUTE, day));
    }

    static Step middle(Desk desk, Denial denial, String day) {
        return new MiddleLayer(desk.settings()).decide(denial, run(desk.settings(), Routine.MIDDLE_LAYER, day));
    }

    static Step escalate(Desk desk, Denial denial, String day) {
        return new Escalate(desk.settings()).decide(denial, run(desk.settings(), Routine.ESCALATE, day));
    }

    static Step review(Desk desk, Denial denial, String day) {
        return new SmallBalanceReview(desk.settings()).decide(denial, run(desk.settings(), Routine.ESCALATE, day));
    }

    /// The denial after a step, moved or not.
    static Denial after(Step step) {
        return switch (step) {
            case Step.Moved moved -> moved.after();
            case Step.Left left -> left.before();
        };
    }
}
