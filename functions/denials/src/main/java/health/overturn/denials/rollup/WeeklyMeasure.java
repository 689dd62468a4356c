package health.overturn.denials.rollup;

/// What is summed up per week, by the payer's date. What each is, is in METRICS.md.
public enum WeeklyMeasure {
    /// First adjudications.
    FIRST(0),
    FIRST_CHARGE_CENTS(1),
    /// First adjudications that are denials.
    FIRST_DENIED(2),
    FIRST_DENIED_CENTS(3),
    FIRST_DENIED_CHARGE_CENTS(4),
    /// First denials that could have been prevented.
    PREVENTABLE(5),
    PREVENTABLE_CENTS(6),
    /// Denials, first or not.
    DENIED(7),
    DENIED_CENTS(8),
    /// Denials of a claim that the payer had denied before.
    REDENIED(9),
    REDENIED_NEW_REASON(10),
    /// Denials of what the payer had paid and took back.
    TAKEBACK(11),
    TAKEBACK_CENTS(12),
    /// What the payer paid, less what it took back.
    PAID_CENTS(13),
    /// What the practice may expect more than before, payments of the same claim in it.
    EXPECTED_CENTS(14),
    /// Payments within twelve weeks on claims first adjudicated in the week.
    COHORT_PAID_CENTS(15),
    /// What these claims let the practice expect at the end of the twelve weeks.
    COHORT_EXPECTED_CENTS(16);

    private final int index;

    WeeklyMeasure(int place) {
        this.index = place;
    }

    /// Where it stands in stored sums; a place never gets another meaning.
    public int index() {
        return index;
    }
}
