package health.overturn.operations.command;

import health.overturn.denials.lifecycle.Refusal;
import health.overturn.storage.item.StoredDenial;
import java.util.List;

/// The result of a command.
public sealed interface CommandResult {
    /// @param stored the denial as it is stored now
    /// @param warnings what the person should know although no rule refused the command, as sentences
    record Done(StoredDenial stored, List<String> warnings) implements CommandResult {
        public Done {
            warnings = List.copyOf(warnings);
        }
    }

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
