package health.overturn.operations.job;

import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.storage.json.InvalidJsonException;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.practice.PracticeStore;
import health.overturn.storage.settings.InvalidSettingsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the practices whose local time for a job fell into the hour that ends at an instant of the schedule.
public final class DueRuns {
    private final PracticeStore practices;
    private final ScheduledJob job;

    public DueRuns(PracticeStore practices, ScheduledJob job) {
        this.practices = practices;
        this.job = job;
    }

    public RunResult.Sent findDue(Instant scheduled) {
        List<JobRun> due = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (String id : practices.ids()) {
            try {
                practices.find(id).flatMap(practice -> due(practice, scheduled)).ifPresent(due::add);
            } catch (InvalidSettingsException | InvalidJsonException invalid) {
                unreadable.add(id);
            }
        }
        return new RunResult.Sent(due, unreadable);
    }

    private Optional<JobRun> due(Practice practice, Instant scheduled) {
        return JobRun.due(practice.id(), practice.settings().settings(), job, scheduled);
    }
}
