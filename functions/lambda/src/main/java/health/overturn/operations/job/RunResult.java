package health.overturn.operations.job;

import health.overturn.denials.cycle.JobRun;
import java.time.Duration;
import java.util.List;

/// The result of a request to run a job.
public sealed interface RunResult {
    /// Called for all practices: one event was sent for each practice that is due.
    ///
    /// @param unreadable the ids of practices whose settings are invalid; they get no event
    record Sent(List<JobRun> runs, List<String> unreadable) implements RunResult {
        public Sent {
            runs = List.copyOf(runs);
            unreadable = List.copyOf(unreadable);
        }
    }

    /// Called for one practice: the job was run.
    ///
    /// @param late how long after its scheduled time it was done
    record Done(List<RunReport> reports, Duration late) implements RunResult {
        public Done {
            reports = List.copyOf(reports);
        }
    }

    /// Nothing was done, and another attempt would be refused too.
    record Refused(String reason) implements RunResult {}
}
