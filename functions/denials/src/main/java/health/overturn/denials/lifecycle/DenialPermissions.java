package health.overturn.denials.lifecycle;

import java.util.List;

/// What a person may do with a denial now, and why not the rest.
///
/// @param may the names of the commands that no rule refuses
/// @param blockedBy the rules that refuse others, without those that only say that there is nothing to do
public record DenialPermissions(List<String> may, List<Blocked> blockedBy) {
    public DenialPermissions {
        may = List.copyOf(may);
        blockedBy = List.copyOf(blockedBy);
    }

    /// @param message the rule as the refused command would say it
    /// @param commands the names of the commands that it refuses
    public record Blocked(Refusal rule, String message, List<String> commands) {
        public Blocked {
            commands = List.copyOf(commands);
        }
    }
}
