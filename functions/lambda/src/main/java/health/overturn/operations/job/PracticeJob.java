package health.overturn.operations.job;

import health.overturn.denials.cycle.JobRun;
import health.overturn.messaging.event.RunRequest;
import health.overturn.storage.practice.Practice;
import java.util.List;

/// Does one run of a routine for one practice; done again, it does nothing more.
@FunctionalInterface
public interface PracticeJob {
    /// @return a report of each part of the routine
    List<RunReport> run(Practice practice, JobRun run, RunRequest.Mode mode);
}
