package health.overturn.denials.rollup;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.rollup.CountedAdjudication.DeniedPart;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts what one claim adds to the weekly sums.
///
/// The result depends only on the claim's adjudications in order.
final class ClaimCounter {
    private final List<CountedAdjudication> adjudications;
    private final WeeklyFlowChange change;
    private final Map<String, EffectiveAdjudications> byPayer = new HashMap<>();

    private ClaimCounter(List<CountedAdjudication> adjudications, WeeklyFlowChange change) {
        this.adjudications = adjudications;
        this.change = change;
    }

    /// @param adjudications in the order of the fold, without copies
    static void count(List<CountedAdjudication> adjudications, WeeklyFlowChange change) {
        ClaimCounter counter = new ClaimCounter(adjudications, change);
        counter.first().ifPresent(counter::countFirst);
        adjudications.forEach(counter::countAdjudication);
    }

    private Optional<CountedAdjudication> first() {
        return adjudications.stream()
                .filter(adjudication -> adjudication.kind() == CountedAdjudication.Kind.FRESH)
                .findFirst();
    }

    private void countFirst(CountedAdjudication first) {
        AdjudicationCounter counter = new AdjudicationCounter(first, change);
        counter.countByPayer(WeeklyMeasure.FIRST, 1);
        counter.countByPayer(WeeklyMeasure.FIRST_CHARGE_CENTS, first.chargeCents());
        DeniedPart denied = first.denied();
        if (denied != null) {
            counter.countEverywhere(WeeklyMeasure.FIRST_DENIED, 1);
            counter.countEverywhere(WeeklyMeasure.FIRST_DENIED_CENTS, denied.cents());
            counter.countEverywhere(WeeklyMeasure.FIRST_DENIED_CHARGE_CENTS, first.chargeCents());
            counter.countEverywhere(WeeklyMeasure.PREVENTABLE, denied.preventable() ? 1 : 0);
            counter.countEverywhere(WeeklyMeasure.PREVENTABLE_CENTS, denied.preventable() ? denied.cents() : 0);
            change.countFirstDenial(new FirstDenial(
                    first.id(),
                    Week.of(first.paidOn()),
                    first.payer(),
                    first.provider(),
                    denied.reason(),
                    denied.cents()));
        }
        countCohort(counter, Cohort.end(Week.of(first.paidOn())));
    }

    private void countCohort(AdjudicationCounter counter, LocalDate end) {
        long paid = 0;
        Map<String, EffectiveAdjudications> within = new HashMap<>();
        for (CountedAdjudication adjudication : adjudications) {
            if (!adjudication.paidOn().isAfter(end)) {
                paid = Math.addExact(paid, adjudication.paidCents());
                within.computeIfAbsent(adjudication.payer(), _ -> new EffectiveAdjudications())
                        .add(adjudication);
            }
        }
        counter.countByPayer(WeeklyMeasure.COHORT_PAID_CENTS, paid);
        counter.countByPayer(
                WeeklyMeasure.COHORT_EXPECTED_CENTS,
                within.values().stream()
                        .mapToLong(EffectiveAdjudications::expectedCents)
                        .sum());
    }

    private void countAdjudication(CountedAdjudication adjudication) {
        EffectiveAdjudications before =
                byPayer.computeIfAbsent(adjudication.payer(), _ -> new EffectiveAdjudications());
        AdjudicationCounter counter = new AdjudicationCounter(adjudication, change);
        counter.countByPayer(WeeklyMeasure.PAID_CENTS, adjudication.paidCents());
        if (adjudication.denied() != null && adjudication.kind() != CountedAdjudication.Kind.REVERSAL) {
            countDenial(counter, adjudication.denied(), before);
        }
        before.latest()
                .ifPresent(effective -> new AdjudicationCounter(effective, Week.of(adjudication.paidOn()), change)
                        .countByPayer(WeeklyMeasure.EXPECTED_CENTS, -effective.expectedCents()));
        before.add(adjudication);
        before.latest()
                .ifPresent(effective -> new AdjudicationCounter(effective, Week.of(adjudication.paidOn()), change)
                        .countByPayer(WeeklyMeasure.EXPECTED_CENTS, effective.expectedCents()));
    }

    private static void countDenial(AdjudicationCounter counter, DeniedPart denied, EffectiveAdjudications before) {
        counter.countEverywhere(WeeklyMeasure.DENIED, 1);
        counter.countEverywhere(WeeklyMeasure.DENIED_CENTS, denied.cents());
        before.lastDenied().ifPresent(last -> {
            counter.countEverywhere(WeeklyMeasure.REDENIED, 1);
            counter.countEverywhere(
                    WeeklyMeasure.REDENIED_NEW_REASON, last.code().equals(denied.code()) ? 0 : 1);
        });
        long takenBack = before.takenBackCents() - counter.adjudication().paidCents();
        if (before.takenBackCents() > 0 && takenBack > 0) {
            counter.countEverywhere(WeeklyMeasure.TAKEBACK, 1);
            counter.countEverywhere(WeeklyMeasure.TAKEBACK_CENTS, takenBack);
        }
    }
}
