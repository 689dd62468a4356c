package health.overturn.lambda.settings;

/// A number that a practice may set, with what holds where it has not.
public enum Threshold {
    /// Cycle 1 looks at what came in within so many days.
    RECENT_DAYS("recentDays", 7, 1, 366),
    MIDDLE_FROM_CENTS("middleFromCents", 250_00, 0, 1_000_000_000),
    MIDDLE_TO_CENTS("middleToCents", 1_500_00, 0, 1_000_000_000),
    ESCALATE_TOUCHES("escalateTouches", 3, 2, 100),
    TOP_RANKS("topRanks", 20, 1, 1_000),
    NEXT_RANKS("nextRanks", 50, 0, 1_000),
    SMALL_CENTS("smallCents", 100_00, 0, 1_000_000_000),
    SMALL_REVIEWS("smallReviews", 2, 1, 52),
    WAIT_DAYS("waitDays", 30, 1, 366),
    DEADLINE_DAYS("deadlineDays", 7, 1, 366),
    WATCH_DAYS("watchDays", 45, 1, 366),
    PREVENTION_COUNT("preventionCount", 3, 1, 1_000_000),
    PREVENTION_WEEKS("preventionWeeks", 2, 1, 52),
    TOP_REASONS("topReasons", 5, 1, 100),
    KEEP_MONTHS("keepMonths", 13, 1, 120);

    private final String name;
    private final long standard;
    private final long least;
    private final long most;

    Threshold(String name, long standard, long least, long most) {
        this.name = name;
        this.standard = standard;
        this.least = least;
        this.most = most;
    }

    /// The field's name in a settings document.
    public String field() {
        return name;
    }

    public long standard() {
        return standard;
    }

    long least() {
        return least;
    }

    long most() {
        return most;
    }
}
