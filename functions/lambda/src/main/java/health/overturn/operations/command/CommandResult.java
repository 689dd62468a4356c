package health.overturn.operations.command;

import health.overturn.denials.lifecycle.Refusal;
import health.overturn.storage.item.StoredDenial;

/// What came of a command.
public sealed interface CommandResult {
    /// @param kept the denial as it is stored now
    record Done(StoredDenial stored) implements CommandResult {}

    /// A rule refused it, and nothing has changed.
    ///
    /// @param sentence what the rule says, without patient data
    record Refused(Refusal rule, String message) implements CommandResult {}

    /// Somebody moved the denial since the person saw it, or again and again meanwhile.
    ///
    /// @param version the denial's own now
    record Outdated(int version) implements CommandResult {}

    /// There is no such denial.
    record Unknown() implements CommandResult {}
}
