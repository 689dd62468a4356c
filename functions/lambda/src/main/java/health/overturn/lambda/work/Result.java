package health.overturn.lambda.work;

import health.overturn.denials.lifecycle.Refusal;
import health.overturn.lambda.store.KeptDenial;

/// What came of a command.
public sealed interface Result {
    /// @param kept the denial as it is stored now
    record Done(KeptDenial kept) implements Result {}

    /// A rule refused it, and nothing has changed.
    ///
    /// @param sentence what the rule says, without patient data
    record Refused(Refusal rule, String sentence) implements Result {}

    /// Somebody moved the denial since the person saw it, or again and again meanwhile.
    ///
    /// @param version the denial's own now
    record Outdated(int version) implements Result {}

    /// There is no such denial.
    record Unknown() implements Result {}
}
