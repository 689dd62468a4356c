package health.overturn.operations.job;

import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.event.RunRequest;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeStore;
import java.time.InstantSource;
import java.util.Optional;

/// One routine for all practices: asked by the schedule it sends each practice's run over the bus, asked
/// for a practice it does that run.
public final class JobDispatcher {
    private final ScheduledJob job;
    private final PracticeStore practices;
    private final EventBus bus;
    private final InstantSource clock;
    private final PracticeJob practiceJob;

    /// @param work what a run of the routine does
    public JobDispatcher(
            ScheduledJob job, PracticeStore practices, EventBus bus, InstantSource clock, PracticeJob practiceJob) {
        this.job = job;
        this.practices = practices;
        this.bus = bus;
        this.clock = clock;
        this.practiceJob = practiceJob;
    }

    public RunResult dispatch(RunRequest request) {
        if (request.scheduledTime().isAfter(clock.instant())) {
            return new RunResult.Refused(
                    "event, scheduledTime: a time that has come was expected but was " + request.scheduledTime());
        }
        Optional<ScheduledJob> other = request.job().filter(named -> named != job);
        if (other.isPresent()) {
            return new RunResult.Refused("event, cycle: " + job + " was expected but was " + other.get());
        }
        return request.practice().map(id -> forOne(id, request)).orElseGet(() -> forAll(request));
    }

    private RunResult forAll(RunRequest request) {
        if (request.mode() == RunRequest.Mode.DRY) {
            return new RunResult.Refused("event, practice: one was expected with dry but was missing");
        }
        RunResult.Sent due = new DueRuns(practices, job).findDue(request.scheduledTime());
        bus.publishRunsDue(due.runs());
        return due;
    }

    private RunResult forOne(String id, RunRequest request) {
        Optional<Practice> practice = practices.find(id);
        if (practice.isEmpty()) {
            return new RunResult.Refused("event, practice: a known one was expected but was not");
        }
        JobRun run = JobRun.of(id, practice.get().settings().settings(), job, request.scheduledTime());
        return new RunResult.Done(practiceJob.run(practice.get(), run, request.mode()));
    }
}
