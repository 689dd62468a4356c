package health.overturn.denials.metric;

import health.overturn.denials.life.Week;
import health.overturn.denials.metric.Answered.Refused;

/// Counts one adjudication in the parts of the practice that it belongs to.
record Counting(Answered answer, Week week, FlowChange change) {
    Counting(Answered answer, FlowChange change) {
        this(answer, Week.of(answer.paidOn()), change);
    }

    /// For the practice, the payer and the provider: what paid claims have too.
    void byPayer(Tally tally, long amount) {
        if (amount != 0) {
            change.count(week, Cell.ALL, tally, amount);
            change.count(week, new Cell(Dimension.PAYER, answer.payer()), tally, amount);
            change.count(week, new Cell(Dimension.PROVIDER, answer.provider()), tally, amount);
        }
    }

    /// Also for what only a denial has: category, reason, cluster, fix level.
    void everywhere(Tally tally, long amount) {
        Refused refused = answer.refused();
        byPayer(tally, amount);
        if (amount == 0 || refused == null) {
            return;
        }
        change.count(week, new Cell(Dimension.CATEGORY, refused.category().name()), tally, amount);
        change.count(week, new Cell(Dimension.REASON, refused.reason()), tally, amount);
        if (refused.cluster() != null) {
            change.count(week, new Cell(Dimension.CLUSTER, refused.cluster().name()), tally, amount);
        }
        if (refused.category().fixLevel() != null) {
            change.count(
                    week,
                    new Cell(Dimension.FIX_LEVEL, refused.category().fixLevel().name()),
                    tally,
                    amount);
        }
    }
}
