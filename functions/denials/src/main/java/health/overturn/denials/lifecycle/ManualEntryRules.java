package health.overturn.denials.lifecycle;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Role;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rules for entering a denial by hand, from before go-live or from paper.
///
/// The intake carries the person's name, which marks the denial as entered by hand.
public final class ManualEntryRules {
    private final Settings settings;
    private final Set<String> payersOfRemittances;

    /// @param payersOfRemittances ids of the payers that remittances have named; the settings may name more
    public ManualEntryRules(Settings settings, Set<String> payersOfRemittances) {
        this.settings = settings;
        this.payersOfRemittances = Set.copyOf(payersOfRemittances);
    }

    public MoveResult attempt(DenialDetails details, Actor.Person by, Instant at) {
        LocalDate day = settings.day(at);
        Optional<Refusal> refusal = refusal(details, by, day);
        if (refusal.isPresent()) {
            return MoveResult.refused(refusal.get());
        }
        Routing routing = new RoutingPolicy(settings).propose(details, details.category(), day);
        HistoryEntry intake = new HistoryEntry(at, day, by, new Move.Intake(details, routing, 0));
        return new MoveResult.Moved(Denial.of(List.of(intake)), List.of(intake));
    }

    private Optional<Refusal> refusal(DenialDetails details, Actor.Person by, LocalDate day) {
        if (by.role() == Role.REPORTING || by.role() == Role.UPSTREAM) {
            return Optional.of(Refusal.ROLE);
        }
        if (!details.denied().isPositive()) {
            return Optional.of(Refusal.AMOUNT);
        }
        if (details.deniedOn() != null && details.deniedOn().isAfter(day)) {
            return Optional.of(Refusal.DENIED_DATE);
        }
        boolean known = payersOfRemittances.contains(details.payer())
                || settings.team().payers().find(details.payer()).isPresent()
                || settings.team()
                        .owners()
                        .find(details.payer(), details.category())
                        .isPresent();
        return known ? Optional.empty() : Optional.of(Refusal.PAYER_UNKNOWN);
    }
}
