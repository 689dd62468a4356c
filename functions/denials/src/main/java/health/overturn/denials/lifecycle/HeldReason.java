package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.DenialProjection;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.owner.Absences;
import health.overturn.denials.settings.Settings;
import java.time.LocalDate;
import java.util.Optional;

/// Why nobody owns a denial, by the settings as they are now.
public enum HeldReason {
    NO_OWNER_NAMED("The settings name no owner for this payer and category. Name one, or reassign the denial."),
    OWNER_AWAY("The owner whom the settings name is away, and nobody covers. Name a cover, or reassign the denial."),
    OWNER_NAMED("The settings name an owner by now. The next re-route assigns the denial.");

    private final String message;

    HeldReason(String message) {
        this.message = message;
    }

    public String message() {
        return message;
    }

    /// Empty where the denial has an owner or is resolved.
    public static Optional<HeldReason> of(DenialProjection projection, Settings settings, LocalDate day) {
        boolean waitsForOwner = projection.state() instanceof DenialState.Held
                || (projection.state() instanceof DenialState.New
                        && projection.routing().namedOwner().isEmpty());
        if (!waitsForOwner) {
            return Optional.empty();
        }
        Absences absences = settings.team().absences();
        Optional<String> named =
                settings.team().owners().find(projection.details().payer(), projection.category());
        if (named.isEmpty()) {
            return Optional.of(NO_OWNER_NAMED);
        }
        return Optional.of(
                named.flatMap(owner -> absences.resolveCover(owner, day)).isEmpty() ? OWNER_AWAY : OWNER_NAMED);
    }
}
