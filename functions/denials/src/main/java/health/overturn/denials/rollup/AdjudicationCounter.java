package health.overturn.denials.rollup;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.rollup.CountedAdjudication.DeniedPart;

/// Counts one adjudication in the parts of the practice that it belongs to.
record AdjudicationCounter(CountedAdjudication answer, Week week, WeeklyFlowChange change) {
    AdjudicationCounter(CountedAdjudication answer, WeeklyFlowChange change) {
        this(answer, Week.of(answer.paidOn()), change);
    }

    /// For the practice, the payer and the provider: what paid claims have too.
    void byPayer(WeeklyMeasure tally, long amount) {
        if (amount != 0) {
            change.count(week, DimensionValue.ALL, tally, amount);
            change.count(week, new DimensionValue(Dimension.PAYER, answer.payer()), tally, amount);
            change.count(week, new DimensionValue(Dimension.PROVIDER, answer.provider()), tally, amount);
        }
    }

    /// Also for what only a denial has: category, reason, cluster, fix level.
    void everywhere(WeeklyMeasure tally, long amount) {
        DeniedPart refused = answer.refused();
        byPayer(tally, amount);
        if (amount == 0 || refused == null) {
            return;
        }
        change.count(
                week, new DimensionValue(Dimension.CATEGORY, refused.category().name()), tally, amount);
        change.count(week, new DimensionValue(Dimension.REASON, refused.reason()), tally, amount);
        if (refused.cluster() != null) {
            change.count(
                    week,
                    new DimensionValue(Dimension.CLUSTER, refused.cluster().name()),
                    tally,
                    amount);
        }
        if (refused.category().fixLevel() != null) {
            change.count(
                    week,
                    new DimensionValue(
                            Dimension.FIX_LEVEL, refused.category().fixLevel().name()),
                    tally,
                    amount);
        }
    }
}
