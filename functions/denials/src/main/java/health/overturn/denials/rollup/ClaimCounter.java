package health.overturn.denials.rollup;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.rollup.CountedAdjudication.DeniedPart;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts what one claim adds to the weeks: a function of its adjudications in order, and of nothing else.
final class ClaimCounter {
    private final List<CountedAdjudication> answers;
    private final WeeklyFlowChange change;
    private final Map<String, EffectiveAdjudications> payers = new HashMap<>();

    private ClaimCounter(List<CountedAdjudication> answers, WeeklyFlowChange change) {
        this.answers = answers;
        this.change = change;
    }

    /// @param answers in the order of the fold, each once
    static void count(List<CountedAdjudication> answers, WeeklyFlowChange change) {
        ClaimCounter walk = new ClaimCounter(answers, change);
        walk.first().ifPresent(walk::countFirst);
        answers.forEach(walk::countAnswer);
    }

    private Optional<CountedAdjudication> first() {
        return answers.stream()
                .filter(answer -> answer.sort() == CountedAdjudication.Kind.FRESH)
                .findFirst();
    }

    private void countFirst(CountedAdjudication first) {
        AdjudicationCounter counting = new AdjudicationCounter(first, change);
        counting.byPayer(WeeklyMeasure.FIRST, 1);
        counting.byPayer(WeeklyMeasure.FIRST_CHARGE_CENTS, first.chargeCents());
        DeniedPart refused = first.refused();
        if (refused != null) {
            counting.everywhere(WeeklyMeasure.FIRST_DENIED, 1);
            counting.everywhere(WeeklyMeasure.FIRST_DENIED_CENTS, refused.cents());
            counting.everywhere(WeeklyMeasure.FIRST_DENIED_CHARGE_CENTS, first.chargeCents());
            counting.everywhere(WeeklyMeasure.PREVENTABLE, refused.preventable() ? 1 : 0);
            counting.everywhere(WeeklyMeasure.PREVENTABLE_CENTS, refused.preventable() ? refused.cents() : 0);
            change.firstDenial(new FirstDenial(
                    first.id(),
                    Week.of(first.paidOn()),
                    first.payer(),
                    first.provider(),
                    refused.reason(),
                    refused.cents()));
        }
        countCohort(counting, Cohort.end(Week.of(first.paidOn())));
    }

    private void countCohort(AdjudicationCounter counting, LocalDate end) {
        long paid = 0;
        Map<String, EffectiveAdjudications> within = new HashMap<>();
        for (CountedAdjudication answer : answers) {
            if (!answer.paidOn().isAfter(end)) {
                paid = Math.addExact(paid, answer.paidCents());
                within.computeIfAbsent(answer.payer(), _ -> new EffectiveAdjudications())
                        .add(answer);
            }
        }
        counting.byPayer(WeeklyMeasure.COHORT_PAID_CENTS, paid);
        counting.byPayer(
                WeeklyMeasure.COHORT_EXPECTED_CENTS,
                within.values().stream()
                        .mapToLong(EffectiveAdjudications::expected)
                        .sum());
    }

    private void countAnswer(CountedAdjudication answer) {
        EffectiveAdjudications before = payers.computeIfAbsent(answer.payer(), _ -> new EffectiveAdjudications());
        AdjudicationCounter counting = new AdjudicationCounter(answer, change);
        counting.byPayer(WeeklyMeasure.PAID_CENTS, answer.paidCents());
        if (answer.refused() != null && answer.sort() != CountedAdjudication.Kind.REVERSAL) {
            countDenial(counting, answer.refused(), before);
        }
        before.standing()
                .ifPresent(standing -> new AdjudicationCounter(standing, Week.of(answer.paidOn()), change)
                        .byPayer(WeeklyMeasure.EXPECTED_CENTS, -standing.expectedCents()));
        before.add(answer);
        before.standing()
                .ifPresent(standing -> new AdjudicationCounter(standing, Week.of(answer.paidOn()), change)
                        .byPayer(WeeklyMeasure.EXPECTED_CENTS, standing.expectedCents()));
    }

    private static void countDenial(AdjudicationCounter counting, DeniedPart refused, EffectiveAdjudications before) {
        counting.everywhere(WeeklyMeasure.DENIED, 1);
        counting.everywhere(WeeklyMeasure.DENIED_CENTS, refused.cents());
        before.lastDenied().ifPresent(last -> {
            counting.everywhere(WeeklyMeasure.REDENIED, 1);
            counting.everywhere(WeeklyMeasure.REDENIED_NEW_REASON, last.code().equals(refused.code()) ? 0 : 1);
        });
        long takenBack = before.takenBack() - counting.answer().paidCents();
        if (before.takenBack() > 0 && takenBack > 0) {
            counting.everywhere(WeeklyMeasure.TAKEBACK, 1);
            counting.everywhere(WeeklyMeasure.TAKEBACK_CENTS, takenBack);
        }
    }
}
