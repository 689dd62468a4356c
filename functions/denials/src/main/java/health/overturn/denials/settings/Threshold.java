package health.overturn.denials.settings;

import java.util.Arrays;
import java.util.Optional;

/// A number that a practice may set, with its default and the range that it accepts. Amounts are in cents and say so
/// in their names.
public enum Threshold {
    /// Days after which a watched claim without an answer becomes a denial.
    WATCH_DAYS("watchDays", 45, 1, 365),
    /// A denial with an open deadline within this many days is listed at the top of the worklist.
    DEADLINE_DAYS("deadlineDays", 7, 0, 90),
    /// Days from sending something to the payer to the next action.
    WAIT_DAYS("waitDays", 30, 1, 180),
    /// The re-route considers denials that were received within this many days.
    RECENT_DAYS("recentDays", 7, 1, 60),
    /// The smallest amount of the middle layer.
    MIDDLE_FROM_CENTS("middleFromCents", 25_000, 0, 100_000_000),
    /// The largest amount of the middle layer, inclusive.
    MIDDLE_TO_CENTS("middleToCents", 150_000, 0, 100_000_000),
    /// The number of touches since the last decision that escalates a denial.
    ESCALATE_TOUCHES("escalateTouches", 3, 1, 50),
    /// An open amount below this is a small balance.
    SMALL_CENTS("smallCents", 10_000, 0, 10_000_000),
    /// The most that a lead may give up of one denial; above it a second lead or admin must approve.
    LEAD_WRITE_OFF_LIMIT_CENTS("leadWriteOffLimitCents", 100_000, 0, 1_000_000_000),
    /// The most that an admin may give up of one denial; as set here, no denial is above it.
    ADMIN_WRITE_OFF_LIMIT_CENTS("adminWriteOffLimitCents", 1_000_000_000, 0, 1_000_000_000),
    /// Weekly reviews without progress after which a small balance is proposed for a soft write-off.
    SMALL_REVIEWS("smallReviews", 2, 1, 52),
    /// Days after which a denial is silent whose next step is overdue and that no cycle meets.
    SILENT_DAYS("silentDays", 14, 1, 365),
    /// The number of ranks of a payer in the tier TOP.
    TOP_RANKS("topRanks", 20, 1, 1_000),
    /// The number of ranks after them in the tier NEXT.
    NEXT_RANKS("nextRanks", 50, 0, 1_000),
    /// First denials of a category in one week that open a prevention review.
    PREVENTION_COUNT("preventionCount", 3, 1, 10_000),
    /// Consecutive weeks of that kind that open a prevention review.
    PREVENTION_WEEKS("preventionWeeks", 2, 1, 52),
    /// How many reasons with the most denials of a week are listed.
    TOP_REASONS("topReasons", 5, 1, 100),
    /// Months for which the adjudications of paid claims are kept.
    KEEP_MONTHS("keepMonths", 13, 1, 120);

    private final String key;
    private final long defaultValue;
    private final long min;
    private final long max;

    Threshold(String key, long defaultValue, long min, long max) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.min = min;
        this.max = max;
    }

    /// Its name in the settings: `watchDays`.
    public String key() {
        return key;
    }

    /// The number where the practice sets none.
    public long defaultValue() {
        return defaultValue;
    }

    Optional<Long> parse(String text, SettingsErrors errors) {
        return errors.parseNumber(key, text, min, max);
    }

    static Optional<Threshold> fromKey(String key) {
        return Arrays.stream(values())
                .filter(threshold -> threshold.key.equals(key))
                .findFirst();
    }
}
