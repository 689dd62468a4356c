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
        if (owner.isBlank()) {
            return Optional.of(MoveResult.refused(Refusal.OWNER_MISSING));
        }
        People people = settings.team().people();
        if (people.find(owner).isEmpty()) {
            return Optional.of(new MoveResult.Refused(
                    Refusal.OWNER_UNKNOWN, Refusal.OWNER_UNKNOWN.message() + " " + people.describeUnknown(owner)));
        }
        if (settings.team().absences().hasLeft(owner, day)) {
            return Optional.of(MoveResult.refused(Refusal.OWNER_LEFT));
        }
        return projection.routing().namedOwner().filter(owner::equals).isPresent()
                        && !(projection.state() instanceof DenialState.New)
                ? Optional.of(MoveResult.refused(Refusal.OWNER_SAME))
                : Optional.empty();
    }
}
