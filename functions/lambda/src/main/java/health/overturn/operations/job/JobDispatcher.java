package health.overturn.operations.job;

import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.event.RunRequest;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Handles one scheduled job. Called by the schedule, it sends one "Run Due" event per practice whose time has come;
/// called for a practice, it runs the job.
public final class JobDispatcher {
    private final ScheduledJob job;
    private final PracticeStore practices;
    private final EventBus bus;
    private final InstantSource clock;
    private final PracticeJob practiceJob;

    /// @param practiceJob runs the job for one practice
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
                    "event, scheduledTime: must not be in the future; got " + request.scheduledTime());
        }
        Optional<ScheduledJob> other = request.job().filter(named -> named != job);
        if (other.isPresent()) {
            return new RunResult.Refused("event, cycle: must be " + job + "; got " + other.get());
        }
        return request.practice().map(id -> forOne(id, request)).orElseGet(() -> forAll(request));
    }

    private RunResult forAll(RunRequest request) {
        if (request.mode() == RunRequest.Mode.DRY) {
            return new RunResult.Refused("event, practice: is required for a dry run");
        }
        RunResult.Sent due = new DueRuns(practices, job).findDue(request.scheduledTime());
        bus.publishRunsDue(due.runs());
        return due;
    }

    private RunResult forOne(String id, RunRequest request) {
        Optional<Practice> practice = practices.find(id);
        if (practice.isEmpty()) {
            return new RunResult.Refused("event, practice: no practice with this id has settings");
        }
        JobRun run = JobRun.of(id, practice.get().settings().settings(), job, request.scheduledTime());
        List<RunReport> reports = practiceJob.run(practice.get(), run, request.mode());
        return new RunResult.Done(reports, Duration.between(run.at(), clock.instant()));
    }
}
