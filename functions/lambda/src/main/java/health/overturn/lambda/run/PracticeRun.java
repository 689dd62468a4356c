package health.overturn.lambda.run;

import health.overturn.denials.cycle.JobRun;
import health.overturn.lambda.event.RunRequest;
import health.overturn.lambda.store.Practice;
import java.util.List;

/// Does one run of a routine for one practice; done again, it does nothing more.
@FunctionalInterface
public interface PracticeRun {
    /// @return a report of each part of the routine
    List<RunReport> run(Practice practice, JobRun run, RunRequest.Mode mode);
}
