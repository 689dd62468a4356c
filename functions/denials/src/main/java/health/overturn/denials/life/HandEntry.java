package health.overturn.denials.life;

import health.overturn.denials.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rules by which a denial from before go-live, or from paper, is entered by hand.
///
/// Its intake bears the person's name, which marks it.
public final class HandEntry {
    private final Settings settings;
    private final Set<String> payersSeen;

    /// @param payersSeen ids of payers that remittances have named; the settings may name more
    public HandEntry(Settings settings, Set<String> payersSeen) {
        this.settings = settings;
        this.payersSeen = Set.copyOf(payersSeen);
    }

    public Outcome attempt(Subject subject, Actor.Person by, Instant at) {
        LocalDate day = settings.day(at);
        Optional<Refusal> refusal = refusal(subject, by, day);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Routing routing = new Router(settings).propose(subject, subject.category(), day);
        Entry intake = new Entry(at, day, by, new Move.Intake(subject, routing, 0));
        return new Outcome.Moved(Denial.of(List.of(intake)), List.of(intake));
    }

    private Optional<Refusal> refusal(Subject subject, Actor.Person by, LocalDate day) {
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
