package health.overturn.remittance.validation;

import health.overturn.remittance.Position;
import health.overturn.remittance.ProblemCode;

/// Takes the problems that validation finds.
@FunctionalInterface
public interface ProblemSink {
    /// Records one problem.
    ///
    /// @param at the segment that has the problem
    /// @param message one sentence without patient data
    void report(ProblemCode code, Position at, String message);
}
