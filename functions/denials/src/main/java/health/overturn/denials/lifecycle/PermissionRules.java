package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.settings.Settings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds out what a person may do with a denial by asking the rules that refuse commands.
final class PermissionRules {
    private static final Set<Refusal> NOTHING_TO_DO = EnumSet.of(
            Refusal.NOT_ESCALATED,
            Refusal.NOT_RESOLVED,
            Refusal.NOT_UNDOABLE,
            Refusal.NO_PROPOSAL,
            Refusal.NO_APPEAL,
            Refusal.NOT_SMALL);
    /// What another person in the command could mend.
    private static final Set<Refusal> OF_THE_PERSON =
            EnumSet.of(Refusal.OWNER_MISSING, Refusal.OWNER_UNKNOWN, Refusal.OWNER_LEFT, Refusal.OWNER_SAME);
    private static final String CONVERSE = "CONVERSE";

    private final DenialLifecycle lifecycle;
    private final Settings settings;

    PermissionRules(DenialLifecycle lifecycle, Settings settings) {
        this.lifecycle = lifecycle;
        this.settings = settings;
    }

    DenialPermissions of(Denial denial, CommandContext context) {
        List<String> may = new ArrayList<>();
        Map<MoveResult.Refused, List<String>> refused = new LinkedHashMap<>();
        CommandProbes.of(denial, settings)
                .forEach((name, commands) -> refusal(denial, commands, context)
                        .ifPresentOrElse(
                                refusal -> refused.computeIfAbsent(refusal, _ -> new ArrayList<>())
                                        .add(name),
                                () -> may.add(name)));
        lifecycle
                .refusalToConverse(denial, context.by())
                .map(MoveResult::refused)
                .ifPresentOrElse(
                        refusal -> refused.computeIfAbsent(refusal, _ -> new ArrayList<>())
                                .add(CONVERSE),
                        () -> may.add(CONVERSE));
        return new DenialPermissions(may, blocked(refused));
    }

    /// The refusal of all the commands, which differ in the person whom they name; empty if one is accepted.
    private Optional<MoveResult.Refused> refusal(Denial denial, List<Command> commands, CommandContext context) {
        MoveResult.Refused last = MoveResult.refused(Refusal.OWNER_MISSING);
        for (Command command : commands) {
            if (!(lifecycle.attempt(denial, command, context) instanceof MoveResult.Refused refused)) {
                return Optional.empty();
            }
            last = refused;
            if (!OF_THE_PERSON.contains(refused.rule())) {
                break;
            }
        }
        return Optional.of(last);
    }

    private static List<DenialPermissions.Blocked> blocked(Map<MoveResult.Refused, List<String>> refused) {
        return refused.entrySet().stream()
                .filter(entry -> isLookedFor(entry.getKey().rule()))
                .map(entry -> new DenialPermissions.Blocked(
                        entry.getKey().rule(), entry.getKey().message(), entry.getValue()))
                .toList();
    }

    /// Whether a person would look for the command: not where there is nothing to decide, reopen, undo or approve.
    private static boolean isLookedFor(Refusal rule) {
        return !NOTHING_TO_DO.contains(rule);
    }
}
