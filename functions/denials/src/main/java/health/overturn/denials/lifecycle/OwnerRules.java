package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.owner.People;
import health.overturn.denials.settings.Settings;
import java.time.LocalDate;
import java.util.Optional;

/// Decides whether a person can become the owner of a denial.
final class OwnerRules {
    private OwnerRules() {}

    static Optional<MoveResult.Refused> refusal(
            Settings settings, DenialProjection projection, String owner, LocalDate day) {
        return refusal(settings, owner, day)
                .or(() -> isNamedOwner(projection, owner)
                        ? Optional.of(MoveResult.refused(Refusal.OWNER_SAME))
                        : Optional.empty());
    }

    private static boolean isNamedOwner(DenialProjection projection, String owner) {
        return !(projection.state() instanceof DenialState.New)
                && projection.routing().namedOwner().filter(owner::equals).isPresent();
    }

    /// Whether she can become the owner of any denial: somebody of the directory who has not left.
    static Optional<MoveResult.Refused> refusal(Settings settings, String owner, LocalDate day) {
        if (owner.isBlank()) {
            return Optional.of(MoveResult.refused(Refusal.OWNER_MISSING));
        }
        People people = settings.team().people();
        if (people.find(owner).isEmpty()) {
            return Optional.of(MoveResult.refused(
                    Refusal.OWNER_UNKNOWN, Refusal.OWNER_UNKNOWN.message() + " " + people.describeUnknown(owner)));
        }
        return settings.team().absences().hasLeft(owner, day)
                ? Optional.of(MoveResult.refused(Refusal.OWNER_LEFT))
                : Optional.empty();
    }
}
