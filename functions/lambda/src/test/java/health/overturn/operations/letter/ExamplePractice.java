package health.overturn.operations.letter;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;
import health.overturn.denials.code.Cluster;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.log.WorkTrace;
import health.overturn.denials.log.WorkTrace.DueStep;
import health.overturn.denials.metric.LoggedAdjudicationBuilder;
import health.overturn.denials.metric.LoggedDenialBuilder;
import health.overturn.denials.metric.RollupFixture;
import health.overturn.denials.rollup.MetricsRollup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The logs of an invented practice, week by week. Ann owns its payer; what is older than three weeks is settled.
final class ExamplePractice {
    private static final int PAID_CLAIMS = 80;
    private static final List<Category> CATEGORIES =
            List.of(Category.AUTHORIZATION, Category.ELIGIBILITY, Category.CODING);
    private static final List<String> REASONS = List.of("197", "27", "4");
    /// The clusters of the first reasons; the last one has none.
    private static final List<Cluster> CLUSTERS =
            List.of(Cluster.CODING_AUTH_AND_CONTRACT, Cluster.FRONT_END_AND_ELIGIBILITY);

    private final Week week;
    private final List<LoggedAdjudication> lines = new ArrayList<>();
    private final List<LoggedMove> moves = new ArrayList<>();

    ExamplePractice(Week week) {
        this.week = week;
    }

    /// @param denials the denials by category
    void addWeek(int back, List<Integer> denials, boolean isKept) {
        LocalDate day = week.plus(-back).monday().plusDays(2);
        for (int claim = 0; claim < PAID_CLAIMS; claim++) {
            lines.add(LoggedAdjudicationBuilder.of("paid-" + back + "-" + claim, day.toString())
                    .charge(15_000, 4_000, 2_000, 0)
                    .build());
        }
        for (int kind = 0; kind < CATEGORIES.size(); kind++) {
            for (int number = 0; number < denials.get(kind); number++) {
                addDenial("d%d-%d-%d".formatted(back, kind, number), day, kind, 12_000L + 4_000L * number);
            }
        }
        if (!isKept) {
            addLeftUndone();
        }
    }

    MetricsRollup rollup() {
        return RollupFixture.of(lines).plus(moves);
    }

    private void addDenial(String name, LocalDate day, int kind, long cents) {
        Category category = CATEGORIES.get(kind);
        LoggedAdjudicationBuilder line =
                LoggedAdjudicationBuilder.of(name, day.toString()).charge(cents, 0, 0, 0);
        lines.add((kind < CLUSTERS.size()
                        ? line.denied(cents, REASONS.get(kind), category, CLUSTERS.get(kind))
                        : line.denied(cents, REASONS.get(kind), category))
                .build());
        LocalDate touched = day.plusDays(5);
        WorkTrace work = new WorkTrace(day.plusDays(5), touched, touched, null, null, null, null, null, null);
        LoggedDenialBuilder denial = LoggedDenialBuilder.of("h." + name, day.toString(), cents)
                .of("PAYER-A", category)
                .certainDeadline(day.plusDays(90).toString())
                .nextActionOn(day.plusDays(35).toString());
        boolean isNew = !touched.isBefore(week.next().monday());
        moves.add(
                isNew
                        ? denial.state("NEW", "Ann")
                                .nextActionOn(day.plusDays(6).toString())
                                .move(1)
                        : denial.state("WAITING_ON_PAYER", "Ann")
                                .touched(1, touched.toString())
                                .touchedSinceDecision(1)
                                .sentOn(touched.toString())
                                .work(work)
                                .move(2));
        LocalDate answered = day.plusDays(21 + kind);
        if (answered.isBefore(week.next().monday())) {
            boolean isWon = (cents / 4_000) % 3 != 0;
            denial.atStake(cents * 7 / 10, 0);
            moves.add(denial.resolved(
                            isWon ? DenialOutcome.PAID : DenialOutcome.UPHELD,
                            answered.toString(),
                            isWon ? DenialState.ResolvedBy.FACTS : DenialState.ResolvedBy.PEOPLE,
                            isWon ? cents * 7 / 10 : 0)
                    .move(3));
        }
    }

    /// What nobody worked, decided or owned.
    private void addLeftUndone() {
        LocalDate monday = week.monday();
        for (int number = 0; number < 5; number++) {
            moves.add(LoggedDenialBuilder.of(
                            "h.left-" + number, monday.minusDays(40).toString(), 90_000 + number)
                    .of("PAYER-B", Category.CODING)
                    .certainDeadline(monday.plusDays(number - 2L).toString())
                    .nextActionOn(monday.minusDays(30).toString())
                    .state("ASSIGNED", "Bo")
                    .move(1));
            moves.add(LoggedDenialBuilder.of(
                            "h.stuck-" + number, monday.minusDays(50).toString(), 70_000 + number)
                    .of("PAYER-B", Category.AUTHORIZATION)
                    .nextActionOn(monday.minusDays(4).toString())
                    .state("ESCALATED", "Bo")
                    .decideBy(week.sunday().toString())
                    .touched(3, monday.minusDays(20).toString())
                    .work(new WorkTrace(
                            monday, monday, monday, null, null, null, null, null, new DueStep(week.sunday(), null)))
                    .move(2));
            moves.add(LoggedDenialBuilder.of(
                            "h.held-" + number, monday.minusDays(3).toString(), 30_000 + number)
                    .of("PAYER-C", Category.ELIGIBILITY)
                    .state("HELD", null)
                    .move(1));
        }
    }
}
