package health.overturn.benchmark.order;

import health.overturn.denials.calendar.WorkingDays;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.denial.ResolutionTerms;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.denial.WriteOffReason;
import health.overturn.denials.lifecycle.Command;
import health.overturn.denials.lifecycle.CommandContext;
import health.overturn.denials.lifecycle.DenialLifecycle;
import health.overturn.denials.lifecycle.MoveResult;
import health.overturn.denials.settings.Settings;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Simulates a biller's days over the denials of a practice: new denials, payments, and work in one order for a number
/// of hours.
///
/// The state of a denial moves by the product's own rules.
final class SimulatedWork {
    private static final int MAX_FILINGS = 2;
    private static final ProtectedText NOTE = ProtectedText.of("simulated");

    private final Assumptions assumptions;
    private final RandomPayer payer;
    private final Settings settings;
    private final DenialLifecycle lifecycle;
    private final Map<LocalDate, List<DenialDetails>> arrivals = new HashMap<>();
    private final Map<LocalDate, List<Payment>> payments = new HashMap<>();
    private final Map<String, Denial> denials = new HashMap<>();

    /// A payment that a payer will make.
    private record Payment(String denial, Money amount) {}

    SimulatedWork(List<DenialDetails> details, Assumptions assumptions, RandomPayer payer) {
        this.assumptions = assumptions;
        this.payer = payer;
        this.settings = OneBillerPractice.settings(
                details.stream().map(DenialDetails::payer).distinct().toList());
        this.lifecycle = new DenialLifecycle(settings);
        details.forEach(denial -> arrivals.computeIfAbsent(denial.receivedOn(), day -> new ArrayList<>())
                .add(assumptions.apply(denial)));
    }

    /// Simulates the days and returns where the dollars are at their end.
    DollarsByResult run(LocalDate from, LocalDate until, WorkOrder order, int minutesADay) {
        WorkingDays calendar = settings.calendar();
        int minutes = 0;
        for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
            receive(day);
            if (calendar.isWorkingDay(day)) {
                // A day first finishes the work of the day before. Unused minutes expire.
                minutes = Math.min(0, work(day, order, minutes + minutesADay));
            }
        }
        return DollarsByResult.on(until, denials.values());
    }

    private void receive(LocalDate day) {
        Instant at = at(day);
        arrivals.getOrDefault(day, List.of())
                .forEach(denial ->
                        denials.put(denial.id(), lifecycle.intake(denial, RemittanceFacts.OPEN, Optional.empty(), at)));
        payments.getOrDefault(day, List.of())
                .forEach(payment -> denials.computeIfPresent(payment.denial(), (id, denial) -> {
                    RemittanceFacts facts = denial.projection()
                            .facts()
                            .withResolution(RemittanceFacts.Resolution.PAID, payment.amount());
                    return lifecycle.applyFacts(denial, facts, at).denial();
                }));
    }

    /// Works until the minutes are used up.
    ///
    /// @return the remaining minutes; below zero where the last filing took more
    private int work(LocalDate day, WorkOrder order, int minutes) {
        writeOffRefused(day);
        int remaining = minutes;
        List<Denial> due =
                denials.values().stream().filter(denial -> isDue(denial, day)).toList();
        for (Denial denial : order.sorted(due, settings, day)) {
            if (remaining <= 0) {
                return remaining;
            }
            Optional<Filing> filing = Filing.openOn(day, denial);
            if (filing.isPresent()) {
                file(denial, filing.get(), day);
                remaining -= assumptions.minutes(denial);
            }
        }
        return remaining;
    }

    private static boolean isDue(Denial denial, LocalDate day) {
        boolean waits = denial.state() instanceof DenialState.WaitingOnPayer
                && denial.projection().routing().nextActionOn().isAfter(day);
        return !waits && !denial.state().isResolved();
    }

    private void file(Denial denial, Filing filing, LocalDate day) {
        Denial filed = apply(denial, new Command.Touch(filing.action(), "", NOTE, ProtectedText.NONE, null), day);
        int ordinal = filed.projection().touches().recorded();
        RandomPayer.PayerResponse response = payer.response(denial.id(), ordinal);
        if (response.threshold() < assumptions.odds(denial, day, ordinal)) {
            long cents = Math.round(denial.details().denied().cents() * response.share());
            payments.computeIfAbsent(day.plusDays(response.days()), on -> new ArrayList<>())
                    .add(new Payment(denial.id(), Money.ofCents(cents)));
        }
        denials.put(denial.id(), filed);
    }

    /// Writes off denials after the last filing worth making. This takes no time.
    private void writeOffRefused(LocalDate day) {
        List<Denial> refused = denials.values().stream()
                .filter(denial -> isDue(denial, day))
                .filter(denial -> denial.projection().touches().recorded() == MAX_FILINGS)
                .toList();
        refused.forEach(denial -> denials.put(
                denial.id(),
                apply(
                        denial,
                        new Command.Resolve(
                                ResolutionTerms.writeOff(WriteOffReason.APPEALS_USED_UP), null, NOTE),
                        day)));
    }

    private Denial apply(Denial denial, Command command, LocalDate day) {
        return switch (lifecycle.attempt(
                denial, command, new CommandContext(actorFor(command), at(day), Tier.STANDARD))) {
            case MoveResult.Moved moved -> moved.denial();
            case MoveResult.Refused refused ->
                throw new IllegalStateException("bug: a command of the simulation was refused: " + refused);
        };
    }

    private static Actor.Person actorFor(Command command) {
        return command instanceof Command.Resolve ? OneBillerPractice.ADMIN : OneBillerPractice.BILLER;
    }

    private Instant at(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(settings.timeZone()).toInstant();
    }
}
