package health.overturn.lambda.run;

import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.event.Bus;
import health.overturn.lambda.event.RunRequest;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Practices;
import java.time.InstantSource;
import java.util.Optional;

/// One routine for all practices: asked by the schedule it sends each practice's run over the bus, asked
/// for a practice it does that run.
public final class Rhythm {
    private final ScheduledJob routine;
    private final Practices practices;
    private final Bus bus;
    private final InstantSource clock;
    private final PracticeRun work;

    /// @param work what a run of the routine does
    public Rhythm(ScheduledJob routine, Practices practices, Bus bus, InstantSource clock, PracticeRun work) {
        this.routine = routine;
        this.practices = practices;
        this.bus = bus;
        this.clock = clock;
        this.work = work;
    }

    public RunOutcome run(RunRequest request) {
        if (request.scheduledTime().isAfter(clock.instant())) {
            return new RunOutcome.Refused(
                    "event, scheduledTime: a time that has come was expected but was " + request.scheduledTime());
        }
        Optional<ScheduledJob> other = request.routine().filter(asked -> asked != routine);
        if (other.isPresent()) {
            return new RunOutcome.Refused("event, cycle: " + routine + " was expected but was " + other.get());
        }
        return request.practice().map(id -> forOne(id, request)).orElseGet(() -> forAll(request));
    }

    private RunOutcome forAll(RunRequest request) {
        if (request.mode() == RunRequest.Mode.DRY) {
            return new RunOutcome.Refused("event, practice: one was expected with dry but was missing");
        }
        RunOutcome.Sent due = new DueRuns(practices, routine).at(request.scheduledTime());
        bus.runsDue(due.runs());
        return due;
    }

    private RunOutcome forOne(String id, RunRequest request) {
        Optional<Practice> practice = practices.find(id);
        if (practice.isEmpty()) {
            return new RunOutcome.Refused("event, practice: a known one was expected but was not");
        }
        JobRun run = JobRun.of(id, practice.get().settings().settings(), routine, request.scheduledTime());
        return new RunOutcome.Done(work.run(practice.get(), run, request.mode()));
    }
}
