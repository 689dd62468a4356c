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

/// The rules by which a denial from before go-live, or from paper, is entered by hand.
///
/// Its intake bears the person's name, which marks it.
public final class ManualEntryRules {
    private final Settings settings;
    private final Set<String> payersSeen;

    /// @param payersSeen ids of payers that remittances have named; the settings may name more
    public ManualEntryRules(Settings settings, Set<String> payersSeen) {
        this.settings = settings;
        this.payersSeen = Set.copyOf(payersSeen);
    }

    public MoveResult attempt(DenialDetails subject, Actor.Person by, Instant at) {
        LocalDate day = settings.day(at);
        Optional<Refusal> refusal = refusal(subject, by, day);
        if (refusal.isPresent()) {
            return MoveResult.refused(refusal.get());
        }
        Routing routing = new RoutingPolicy(settings).propose(subject, subject.category(), day);
        HistoryEntry intake = new HistoryEntry(at, day, by, new Move.Intake(subject, routing, 0));
        return new MoveResult.Moved(Denial.of(List.of(intake)), List.of(intake));
    }

    private Optional<Refusal> refusal(DenialDetails subject, Actor.Person by, LocalDate day) {
        if (by.role() == Role.REPORTING || by.role() == Role.UPSTREAM) {
            return Optional.of(Refusal.ROLE);
        }
        if (!subject.denied().isPositive()) {
            return Optional.of(Refusal.AMOUNT);
        }
        if (subject.deniedOn() != null && subject.deniedOn().isAfter(day)) {
            return Optional.of(Refusal.DENIED_DATE);
        }
        boolean known = payersSeen.contains(subject.payer())
                || settings.team().payers().find(subject.payer()).isPresent()
                || settings.team()
                        .owners()
                        .of(subject.payer(), subject.category())
                        .isPresent();
        return known ? Optional.empty() : Optional.of(Refusal.PAYER_UNKNOWN);
    }
}
