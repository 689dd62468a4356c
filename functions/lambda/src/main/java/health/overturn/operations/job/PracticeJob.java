package health.overturn.operations.job;

import health.overturn.denials.cycle.JobRun;
import health.overturn.messaging.event.RunRequest;
import health.overturn.storage.practice.Practice;
import java.util.List;

/// Runs a scheduled job for one practice. Running it again for the same period does nothing more.
@FunctionalInterface
public interface PracticeJob {
    /// @return one report per stage of the job
    List<RunReport> run(Practice practice, JobRun run, RunRequest.Mode mode);
}
