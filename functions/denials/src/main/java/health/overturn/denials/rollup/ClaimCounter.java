package health.overturn.denials.rollup;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.rollup.CountedAdjudication.DeniedPart;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts what one claim adds to the weekly sums.
///
/// The result depends only on the claim's adjudications in order.
final class ClaimCounter {
    private final List<CountedAdjudication> adjudications;
    private final CountedReversals reversals;
    private final WeeklyFlowChange change;

    private ClaimCounter(List<CountedAdjudication> ordered, WeeklyFlowChange change) {
        this.reversals = new CountedReversals(ordered);
        this.adjudications = reversals.inOrderOfEffect();
        this.change = change;
    }

    /// @param adjudications in the order of the fold, without copies
    static void count(List<CountedAdjudication> adjudications, WeeklyFlowChange change) {
        ClaimCounter counter = new ClaimCounter(adjudications, change);
        FirstAdjudication.of(counter.adjudications, adjudications).ifPresent(counter::countFirst);
        counter.countAll();
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
        Map<String, EffectiveAdjudications> byPayer = new HashMap<>();
        for (CountedAdjudication adjudication : adjudications) {
            if (!adjudication.paidOn().isAfter(end)) {
                paid = Math.addExact(paid, adjudication.paidCents());
                add(adjudication, effectiveOf(adjudication, byPayer));
            }
        }
        counter.countByPayer(WeeklyMeasure.COHORT_PAID_CENTS, paid);
        counter.countByPayer(
                WeeklyMeasure.COHORT_EXPECTED_CENTS,
                byPayer.values().stream()
                        .mapToLong(EffectiveAdjudications::expectedCents)
                        .sum());
    }

    private void countAll() {
        Map<String, EffectiveAdjudications> byPayer = new HashMap<>();
        for (CountedAdjudication adjudication : adjudications) {
            AdjudicationCounter counter = new AdjudicationCounter(adjudication, change);
            EffectiveAdjudications effective = effectiveOf(adjudication, byPayer);
            EffectiveAdjudications.Change added = add(adjudication, effective);
            counter.countByPayer(WeeklyMeasure.PAID_CENTS, adjudication.paidCents());
            countExpected(counter, added);
            DeniedPart denied = adjudication.denied();
            if (denied != null && !adjudication.isReversal()) {
                countDenial(counter, denied, effective, added.takenBackCents());
            }
        }
    }

    private static EffectiveAdjudications effectiveOf(
            CountedAdjudication adjudication, Map<String, EffectiveAdjudications> byPayer) {
        return byPayer.computeIfAbsent(adjudication.payer(), _ -> new EffectiveAdjudications());
    }

    private EffectiveAdjudications.Change add(CountedAdjudication adjudication, EffectiveAdjudications effective) {
        if (!adjudication.isReversal()) {
            return effective.add(adjudication);
        }
        return reversals
                .target(adjudication)
                .map(effective::reverse)
                .orElse(new EffectiveAdjudications.Change(List.of(), false, 0));
    }

    private void countExpected(AdjudicationCounter counter, EffectiveAdjudications.Change added) {
        for (CountedAdjudication ended : added.ended()) {
            new AdjudicationCounter(ended, counter.week(), change)
                    .countByPayer(WeeklyMeasure.EXPECTED_CENTS, -ended.expectedCents());
        }
        if (added.added()) {
            counter.countByPayer(
                    WeeklyMeasure.EXPECTED_CENTS, counter.adjudication().expectedCents());
        }
    }

    private static void countDenial(
            AdjudicationCounter counter, DeniedPart denied, EffectiveAdjudications effective, long takenBackCents) {
        counter.countEverywhere(WeeklyMeasure.DENIED, 1);
        counter.countEverywhere(WeeklyMeasure.DENIED_CENTS, denied.cents());
        effective.deniedBefore().ifPresent(before -> {
            counter.countEverywhere(WeeklyMeasure.REDENIED, 1);
            counter.countEverywhere(
                    WeeklyMeasure.REDENIED_NEW_REASON, before.code().equals(denied.code()) ? 0 : 1);
        });
        long notPaidAgain = takenBackCents - counter.adjudication().paidCents();
        if (takenBackCents > 0 && notPaidAgain > 0) {
            counter.countEverywhere(WeeklyMeasure.TAKEBACK, 1);
            counter.countEverywhere(WeeklyMeasure.TAKEBACK_CENTS, notPaidAgain);
        }
    }
}
