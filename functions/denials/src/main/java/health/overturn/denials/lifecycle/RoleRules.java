package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.Role;
import java.util.Optional;

/// Decides which role may give which command, by what the command does.
final class RoleRules {
    private RoleRules() {}

    static Optional<Refusal> refusal(DenialProjection projection, Command command, Actor.Person by) {
        Optional<Refusal> refusal = refusalToLookAt(projection, by);
        if (refusal.isPresent()) {
            return refusal;
        }
        return switch (command) {
            case Command.Touch _, Command.AppealStep _, Command.Recategorize _, Command.Undo _ -> Optional.empty();
            case Command.Resolve resolve -> resolveRefusal(resolve, by.role());
            case Command.Decide _, Command.AnswerProposal _, Command.Reassign _, Command.Reopen _ ->
                by.role().decides() ? Optional.empty() : Optional.of(Refusal.ROLE);
        };
    }

    private static Optional<Refusal> resolveRefusal(Command.Resolve resolve, Role role) {
        if (role == Role.UPSTREAM) {
            return Optional.of(Refusal.ROLE);
        }
        return resolve.terms().givesUp() && !role.decides() ? Optional.of(Refusal.WRITE_OFF) : Optional.empty();
    }

    /// Why a person has nothing to do with the denial: reporting reads figures, and an upstream team has its queues.
    static Optional<Refusal> refusalToLookAt(DenialProjection projection, Actor.Person by) {
        if (by.role() == Role.REPORTING) {
            return Optional.of(Refusal.ROLE);
        }
        return by.mayWork(projection.category().queue()) ? Optional.empty() : Optional.of(Refusal.QUEUE);
    }
}
