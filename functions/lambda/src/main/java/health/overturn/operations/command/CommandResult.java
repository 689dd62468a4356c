package health.overturn.operations.command;

import health.overturn.denials.lifecycle.Refusal;
import health.overturn.storage.item.StoredDenial;

/// The result of a command.
public sealed interface CommandResult {
    /// @param stored the denial as it is stored now
    record Done(StoredDenial stored) implements CommandResult {}

    /// A rule refused the command, and nothing has changed.
    ///
    /// @param message what the rule says, without patient data
    record Refused(Refusal rule, String message) implements CommandResult {}

    /// The denial has changed since the person saw it, or kept changing while the command was tried.
    ///
    /// @param version the current version
    record Outdated(int version) implements CommandResult {}

    /// No denial has this id, or the person may not see the one that has it.
    record Unknown() implements CommandResult {}
}
