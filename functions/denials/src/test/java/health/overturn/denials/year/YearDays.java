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

/// What happens in the hours of a simulated day, beside the routines.
final class YearDays {
    private final Random random;
    private final YearMetrics books;
    private final YearArrivals arrivals;
    private final YearStaff staff;

    YearDays(Random random, YearMetrics books) {
        this.random = random;
        this.books = books;
        this.arrivals = new YearArrivals(random);
        this.staff = new YearStaff(random);
    }

    void hour(Settings settings, Instant now) {
        ZonedDateTime clock = now.atZone(settings.timeZone());
        DenialLifecycle life = new DenialLifecycle(settings);
        boolean weekend = clock.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        if (clock.getHour() == 20 || clock.getHour() == 3) {
            remittances(life, clock.toLocalDate(), now);
        }
        if (!weekend && clock.getHour() >= 9 && clock.getHour() < 17) {
            work(life, now);
        }
        if (clock.getHour() == 12 && (weekend || clock.getDayOfWeek() == DayOfWeek.FRIDAY)) {
            decide(life, now);
        }
    }

    private void remittances(DenialLifecycle life, LocalDate day, Instant now) {
        for (int i = random.nextInt(7); i > 0; i--) {
            books.put(life.intake(arrivals.next(day).subject(), RemittanceFacts.OPEN, Optional.empty(), now));
        }
        List<Denial> all = new ArrayList<>(books.all());
        for (int i = all.isEmpty() ? 0 : random.nextInt(6); i > 0; i--) {
            answer(life, books.get(all.get(random.nextInt(all.size())).id()), day, now);
        }
    }

    /// Some answer of the payer, which may take back an earlier one.
    private void answer(DenialLifecycle life, Denial denial, LocalDate day, Instant now) {
        long cents = random.nextLong(denial.subject().denied().cents() + 1);
        switch (random.nextInt(6)) {
            case 0, 1 -> say(life, denial, RemittanceFacts.Resolution.PAID, cents, now);
            case 2 -> say(life, denial, RemittanceFacts.Resolution.OPEN, random.nextInt(2) * cents, now);
            case 3 -> say(life, denial, RemittanceFacts.Resolution.REVERSED, 0, now);
            default -> {
                if (!denial.status().isResolved()) {
                    books.put(life.intake(
                            arrivals.of(denial.subject().payer(), day).subject(),
                            RemittanceFacts.OPEN.repeating(denial.id()),
                            Optional.of(denial),
                            now));
                    say(life, denial, RemittanceFacts.Resolution.SUPERSEDED, 0, now);
                }
            }
        }
    }

    private void say(DenialLifecycle life, Denial denial, RemittanceFacts.Resolution answer, long cents, Instant now) {
        books.put(life.remitted(denial, denial.state().word().answered(answer, Money.ofCents(cents)), now));
    }

    /// People come back to what they have begun more often than chance has it.
    private void work(DenialLifecycle life, Instant now) {
        List<Denial> open = books.unresolved();
        List<Denial> begun = open.stream()
                .filter(denial -> denial.state().effort().touches() > 0)
                .toList();
        List<Denial> all = List.copyOf(books.all());
        for (int i = random.nextInt(8); i > 0; i--) {
            List<Denial> pile = List.of(open, begun, begun, all).get(random.nextInt(4));
            if (!pile.isEmpty()) {
                Denial denial = books.get(pile.get(random.nextInt(pile.size())).id());
                books.put(staff.work(life, denial, now));
            }
        }
    }

    private void decide(DenialLifecycle life, Instant now) {
        for (Denial denial : books.unresolved()) {
            if (denial.status() instanceof DenialState.Escalated && staff.isAwaited(denial)) {
                books.put(staff.decide(life, denial, now));
            }
        }
    }
}
