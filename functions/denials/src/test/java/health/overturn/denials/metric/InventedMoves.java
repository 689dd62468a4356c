package health.overturn.denials.metric;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.Batch;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.log.WorkTrace;
import health.overturn.denials.log.WorkTrace.DueStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Generates moves of the denials of an invented practice. The same seed gives the same moves.
public final class InventedMoves {
    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final List<String> OPEN_STATES =
            List.of("NEW", "HELD", "ASSIGNED", "WORKING", "WAITING_ON_PAYER", "ESCALATED");

    private final Random random;
    private final int days;
    private final List<LoggedMove> moves = new ArrayList<>();

    private InventedMoves(long seed, int days) {
        this.random = new Random(seed);
        this.days = days;
    }

    /// @param days the number of days over which the dates of denial are spread
    public static List<LoggedMove> of(long seed, int denials, int days) {
        InventedMoves invented = new InventedMoves(seed, days);
        for (int denial = 0; denial < denials; denial++) {
            String ofWatch = denial % 25 == 0 ? "-undecided" : "";
            invented.add("a" + denial % 977 + ".d" + denial + ofWatch);
        }
        return List.copyOf(invented.moves);
    }

    private void add(String name) {
        LocalDate deniedOn = START.plusDays(random.nextInt(days));
        LoggedDenialBuilder denial = LoggedDenialBuilder.of(name, deniedOn.toString(), 2_000 + random.nextInt(200_000))
                .of("PAYER-" + (char) ('A' + random.nextInt(6)), pick(List.of(Category.values())));
        if (random.nextInt(5) == 0) {
            denial.firstDeniedOn(deniedOn.minusDays(random.nextInt(90)).toString());
        }
        if (random.nextInt(30) == 0) {
            denial.enteredByHand();
        }
        for (int deadlines = random.nextInt(3); deadlines > 0; deadlines--) {
            String day = deniedOn.plusDays(20 + random.nextInt(160)).toString();
            if (random.nextBoolean()) {
                denial.certainDeadline(day);
            } else {
                denial.deadline(day);
            }
        }
        moves.add(denial.move(1));
        work(denial, deniedOn);
    }

    private void work(LoggedDenialBuilder denial, LocalDate deniedOn) {
        int touches = random.nextInt(5);
        LocalDate touched = deniedOn.plusDays(random.nextInt(20));
        for (int touch = 1; touch <= touches; touch++) {
            denial.touched(touch, touched.toString())
                    .state(pick(OPEN_STATES), pick(List.of("Ann", "Bo", "Cy")))
                    .nextActionOn(touched.plusDays(3L * touch).toString());
            if (random.nextInt(4) == 0) {
                denial.appealed(touched.plusDays(1).toString());
            }
            inventWork(denial, touched);
            moves.add(denial.touchedSinceDecision(random.nextInt(4)).move(touch + 1));
        }
        if (random.nextInt(10) == 0) {
            moves.add(denial.state("ESCALATED", "Ann")
                    .decideBy(touched.plusDays(6).toString())
                    .move(touches + 2));
        }
        if (random.nextInt(3) > 0) {
            resolve(denial, touched.plusDays(random.nextInt(60)), touches + 3);
        }
    }

    private void resolve(LoggedDenialBuilder denial, LocalDate day, int version) {
        DenialOutcome outcome = pick(List.of(DenialOutcome.values()));
        boolean pays = outcome == DenialOutcome.PAID
                || outcome == DenialOutcome.OVERTURNED
                || outcome == DenialOutcome.SUPERSEDED;
        DenialState.ResolvedBy by = pick(List.of(DenialState.ResolvedBy.values()));
        if (pays && random.nextInt(3) > 0) {
            long leftToPatient = random.nextInt(3) == 0 ? random.nextInt(900) : 0;
            denial.atStake(1_000 + random.nextInt(1_000), leftToPatient);
        }
        inventWork(denial, day);
        moves.add(denial.resolved(outcome, day.toString(), by, pays ? random.nextInt(2_000) : 0)
                .move(version));
    }

    /// Invents what was done around a day, and by when it had to be.
    private void inventWork(LoggedDenialBuilder denial, LocalDate day) {
        Batch batch = new Batch(Week.of(around(day)), "PAYER-A", pick(List.of(Category.values())));
        denial.work(new WorkTrace(
                sometimes(day),
                sometimes(day),
                sometimes(day),
                sometimes(day),
                random.nextBoolean() ? batch.id() : null,
                sometimes(day),
                sometimes(day),
                dueStep(day),
                dueStep(day)));
    }

    private @Nullable DueStep dueStep(LocalDate day) {
        return random.nextBoolean() ? new DueStep(Week.of(around(day)).sunday(), sometimes(day)) : null;
    }

    private @Nullable LocalDate sometimes(LocalDate day) {
        return random.nextInt(3) == 0 ? null : around(day);
    }

    private LocalDate around(LocalDate day) {
        return day.plusDays(random.nextInt(10) - 3L);
    }

    private <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}
