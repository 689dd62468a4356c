package health.overturn.benchmark.order;

import health.overturn.denials.calendar.WorkingDays;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.denial.Tier;
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

/// A biller's days over a practice's denials: what came in, what the payers answered, and as much work as the hours
/// allow, in one order. State moves by the product's own rules.
final class SimulatedWork {
    private static final int MOST_FILINGS = 2;
    private static final ProtectedText NOTE = ProtectedText.of("simulated");

    private final Assumptions world;
    private final AppealOdds luck;
    private final Settings settings;
    private final DenialLifecycle life;
    private final Map<LocalDate, List<DenialDetails>> arriving = new HashMap<>();
    private final Map<LocalDate, List<Paid>> answers = new HashMap<>();
    private final Map<String, Denial> denials = new HashMap<>();

    /// What a payer will have granted.
    private record Paid(String denial, Money amount) {}

    SimulatedWork(List<DenialDetails> subjects, Assumptions world, AppealOdds luck) {
        this.world = world;
        this.luck = luck;
        this.settings = OneBillerPractice.settings(
                subjects.stream().map(DenialDetails::payer).distinct().toList());
        this.life = new DenialLifecycle(settings);
        subjects.forEach(subject -> arriving.computeIfAbsent(subject.receivedOn(), day -> new ArrayList<>())
                .add(world.of(subject)));
    }

    /// Lives the days, and says where the dollars are after them.
    DollarsByResult live(LocalDate from, LocalDate until, WorkOrder order, int minutesADay) {
        WorkingDays calendar = settings.calendar();
        int minutes = 0;
        for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
            mail(day);
            if (calendar.isWorkingDay(day)) {
                // What was begun yesterday is finished first; time without work is gone.
                minutes = Math.min(0, work(day, order, minutes + minutesADay));
            }
        }
        return DollarsByResult.on(until, denials.values());
    }

    private void mail(LocalDate day) {
        Instant at = at(day);
        arriving.getOrDefault(day, List.of())
                .forEach(subject ->
                        denials.put(subject.id(), life.intake(subject, RemittanceFacts.OPEN, Optional.empty(), at)));
        answers.getOrDefault(day, List.of())
                .forEach(paid -> denials.computeIfPresent(paid.denial(), (id, denial) -> {
                    RemittanceFacts word =
                            denial.projection().facts().withResolution(RemittanceFacts.Resolution.PAID, paid.amount());
                    return life.applyFacts(denial, word, at).denial();
                }));
    }

    /// Works until the minutes are used up, and says how many are left; below zero, what the last took too much.
    private int work(LocalDate day, WorkOrder order, int minutes) {
        giveUp(day);
        int left = minutes;
        List<Denial> due =
                denials.values().stream().filter(denial -> isDue(denial, day)).toList();
        for (Denial denial : order.sorted(due, settings, day)) {
            if (left <= 0) {
                return left;
            }
            Optional<Filing> filing = Filing.openOn(day, denial);
            if (filing.isPresent()) {
                file(denial, filing.get(), day);
                left -= world.minutes(denial);
            }
        }
        return left;
    }

    private static boolean isDue(Denial denial, LocalDate day) {
        boolean waits = denial.state() instanceof DenialState.WaitingOnPayer
                && denial.projection().routing().nextActionOn().isAfter(day);
        return !waits && !denial.state().isResolved();
    }

    private void file(Denial denial, Filing filing, LocalDate day) {
        Denial filed = moved(denial, new Command.Touch(filing.action(), "", NOTE, ProtectedText.NONE, null), day);
        int ordinal = filed.projection().touches().recorded();
        AppealOdds.Answer answer = luck.answer(denial.id(), ordinal);
        if (answer.threshold() < world.odds(denial, day, ordinal)) {
            long cents = Math.round(denial.details().denied().cents() * answer.share());
            answers.computeIfAbsent(day.plusDays(answer.days()), on -> new ArrayList<>())
                    .add(new Paid(denial.id(), Money.ofCents(cents)));
        }
        denials.put(denial.id(), filed);
    }

    /// What was refused as often as it was worth filing is written off; it takes no time.
    private void giveUp(LocalDate day) {
        List<Denial> refused = denials.values().stream()
                .filter(denial -> isDue(denial, day))
                .filter(denial -> denial.projection().touches().recorded() == MOST_FILINGS)
                .toList();
        refused.forEach(denial -> denials.put(
                denial.id(), moved(denial, new Command.Resolve(DenialOutcome.WRITTEN_OFF, Money.ZERO, NOTE), day)));
    }

    private Denial moved(Denial denial, Command command, LocalDate day) {
        return switch (life.attempt(denial, command, new CommandContext(asker(command), at(day), Tier.STANDARD))) {
            case MoveResult.Moved moved -> moved.denial();
            case MoveResult.Refused refused -> throw new IllegalStateException("season: " + refused);
        };
    }

    private static Actor.Person asker(Command command) {
        return command instanceof Command.Resolve ? OneBillerPractice.LEAD : OneBillerPractice.BILLER;
    }

    private Instant at(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(settings.timeZone()).toInstant();
    }
}
