package health.overturn.denials.rollup;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.rollup.CountedAdjudication.DeniedPart;

/// Counts one adjudication in every part of the practice to which it belongs.
record AdjudicationCounter(CountedAdjudication adjudication, Week week, WeeklyFlowChange change) {
    AdjudicationCounter(CountedAdjudication adjudication, WeeklyFlowChange change) {
        this(adjudication, Week.of(adjudication.paidOn()), change);
    }

    /// Counts an amount for the practice, the payer and the provider, which paid claims have too.
    void countByPayer(WeeklyMeasure measure, long amount) {
        if (amount != 0) {
            change.count(week, DimensionValue.ALL, measure, amount);
            change.count(week, new DimensionValue(Dimension.PAYER, adjudication.payer()), measure, amount);
            change.count(week, new DimensionValue(Dimension.PROVIDER, adjudication.provider()), measure, amount);
        }
    }

    /// Counts an amount also for category, reason, cluster and fix level, which only denials have.
    void countEverywhere(WeeklyMeasure measure, long amount) {
        DeniedPart denied = adjudication.denied();
        countByPayer(measure, amount);
        if (amount == 0 || denied == null) {
            return;
        }
        change.count(
                week, new DimensionValue(Dimension.CATEGORY, denied.category().name()), measure, amount);
        change.count(week, new DimensionValue(Dimension.REASON, denied.reason()), measure, amount);
        if (denied.cluster() != null) {
            change.count(
                    week, new DimensionValue(Dimension.CLUSTER, denied.cluster().name()), measure, amount);
        }
        if (denied.category().fixLevel() != null) {
            change.count(
                    week,
                    new DimensionValue(
                            Dimension.FIX_LEVEL, denied.category().fixLevel().name()),
                    measure,
                    amount);
        }
    }
}
