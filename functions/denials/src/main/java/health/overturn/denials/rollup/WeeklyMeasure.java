package health.overturn.denials.rollup;

/// The measures that are summed for each week, by the payer's date. METRICS.md defines the figures that come from
/// them.
public enum WeeklyMeasure {
    /// First adjudications of claims.
    FIRST(0),
    FIRST_CHARGE_CENTS(1),
    /// First adjudications that are denials.
    FIRST_DENIED(2),
    FIRST_DENIED_CENTS(3),
    FIRST_DENIED_CHARGE_CENTS(4),
    /// First denials that the code tables call preventable.
    PREVENTABLE(5),
    PREVENTABLE_CENTS(6),
    /// All denials, first or not.
    DENIED(7),
    DENIED_CENTS(8),
    /// Denials of a claim that the same payer had denied before.
    REDENIED(9),
    REDENIED_NEW_REASON(10),
    /// Denials of a claim whose payment the payer took back.
    TAKEBACK(11),
    TAKEBACK_CENTS(12),
    /// The payments less what reversals took back.
    PAID_CENTS(13),
    /// The increase of what the practice may expect from the payer, payments of the same claim included.
    EXPECTED_CENTS(14),
    /// Payments within twelve weeks on claims first adjudicated in the week.
    COHORT_PAID_CENTS(15),
    /// What the practice may expect from these claims at the end of the twelve weeks.
    COHORT_EXPECTED_CENTS(16);

    private final int index;

    WeeklyMeasure(int index) {
        this.index = index;
    }

    /// The index of the measure in stored sums. An index never changes its meaning.
    public int index() {
        return index;
    }
}
