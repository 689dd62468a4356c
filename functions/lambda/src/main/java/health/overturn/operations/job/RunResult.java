package health.overturn.operations.job;

import health.overturn.denials.cycle.JobRun;
import java.util.List;

/// What became of a request to run.
public sealed interface RunResult {
    /// It was asked for all practices: those whose time it is are on the bus, one event for each.
    ///
    /// @param unreadable practices whose settings no longer pass the check; the others do not wait for them
    record Sent(List<JobRun> runs, List<String> unreadable) implements RunResult {
        public Sent {
            runs = List.copyOf(runs);
            unreadable = List.copyOf(unreadable);
        }
    }

    /// It was done for one practice.
    record Done(List<RunReport> reports) implements RunResult {
        public Done {
            reports = List.copyOf(reports);
        }
    }

    /// Nothing was done, and trying again will not help.
    record Refused(String reason) implements RunResult {}
}
