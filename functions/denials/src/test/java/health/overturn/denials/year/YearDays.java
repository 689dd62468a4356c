package health.overturn.denials.year;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.lifecycle.DenialLifecycle;
import health.overturn.denials.settings.Settings;
import health.overturn.remittance.Money;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Simulates the hours of a day, apart from the scheduled jobs.
final class YearDays {
    private final Random random;
    private final YearDenials denials;
    private final YearArrivals arrivals;
    private final YearStaff staff;

    YearDays(Random random, YearDenials denials) {
        this.random = random;
        this.denials = denials;
        this.arrivals = new YearArrivals(random);
        this.staff = new YearStaff(random);
    }

    void runHour(Settings settings, Instant now) {
        ZonedDateTime clock = now.atZone(settings.timeZone());
        DenialLifecycle lifecycle = new DenialLifecycle(settings);
        boolean weekend = clock.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        if (clock.getHour() == 20 || clock.getHour() == 3) {
            remittances(lifecycle, clock.toLocalDate(), now);
        }
        if (!weekend && clock.getHour() >= 9 && clock.getHour() < 17) {
            work(lifecycle, now);
        }
        if (clock.getHour() == 12 && (weekend || clock.getDayOfWeek() == DayOfWeek.FRIDAY)) {
            decide(lifecycle, now);
        }
    }

    private void remittances(DenialLifecycle lifecycle, LocalDate day, Instant now) {
        for (int i = random.nextInt(7); i > 0; i--) {
            denials.put(lifecycle.intake(arrivals.next(day).details(), RemittanceFacts.OPEN, Optional.empty(), now));
        }
        List<Denial> all = new ArrayList<>(denials.all());
        for (int i = all.isEmpty() ? 0 : random.nextInt(6); i > 0; i--) {
            answer(lifecycle, denials.get(all.get(random.nextInt(all.size())).id()), day, now);
        }
    }

    /// Invents an answer of the payer, which may take back an earlier one.
    private void answer(DenialLifecycle lifecycle, Denial denial, LocalDate day, Instant now) {
        long cents = random.nextLong(denial.details().denied().cents() + 1);
        switch (random.nextInt(6)) {
            case 0, 1 -> applyFacts(lifecycle, denial, RemittanceFacts.Resolution.PAID, cents, now);
            case 2 -> applyFacts(lifecycle, denial, RemittanceFacts.Resolution.OPEN, random.nextInt(2) * cents, now);
            case 3 -> applyFacts(lifecycle, denial, RemittanceFacts.Resolution.REVERSED, 0, now);
            default -> {
                if (!denial.state().isResolved()) {
                    denials.put(lifecycle.intake(
                            arrivals.of(denial.details().payer(), day).details(),
                            RemittanceFacts.OPEN.withRepeatOf(denial.id()),
                            Optional.of(denial),
                            now));
                    applyFacts(lifecycle, denial, RemittanceFacts.Resolution.SUPERSEDED, 0, now);
                }
            }
        }
    }

    private void applyFacts(
            DenialLifecycle lifecycle, Denial denial, RemittanceFacts.Resolution answer, long cents, Instant now) {
        denials.put(lifecycle.applyFacts(
                denial, denial.projection().facts().withResolution(answer, Money.ofCents(cents)), now));
    }

    /// People return to denials that they have begun more often than by chance.
    private void work(DenialLifecycle lifecycle, Instant now) {
        List<Denial> open = denials.unresolved();
        List<Denial> begun = open.stream()
                .filter(denial -> denial.projection().touches().recorded() > 0)
                .toList();
        List<Denial> all = List.copyOf(denials.all());
        for (int i = random.nextInt(8); i > 0; i--) {
            List<Denial> pile = List.of(open, begun, begun, all).get(random.nextInt(4));
            if (!pile.isEmpty()) {
                Denial denial =
                        denials.get(pile.get(random.nextInt(pile.size())).id());
                denials.put(staff.work(lifecycle, denial, now));
            }
        }
    }

    private void decide(DenialLifecycle lifecycle, Instant now) {
        for (Denial denial : denials.unresolved()) {
            if (denial.state() instanceof DenialState.Escalated && staff.isAwaited(denial)) {
                denials.put(staff.decide(lifecycle, denial, now));
            }
        }
    }
}
