package health.overturn.denials.settings;

import java.util.Arrays;
import java.util.Optional;

/// A number that a practice may set, with the number that stands where it does not, and the range that makes sense.
///
/// Amounts are in cents and say so in their names.
public enum Threshold {
    /// Days after which a watched claim without an answer is a denial.
    WATCH_DAYS("watchDays", 45, 1, 365),
    /// An open deadline within so many days stands with the top of the worklist.
    DEADLINE_DAYS("deadlineDays", 7, 0, 90),
    /// Days from what goes to the payer to the next action.
    WAIT_DAYS("waitDays", 30, 1, 180),
    /// The re-route looks at what was received in so many days.
    RECENT_DAYS("recentDays", 7, 1, 60),
    /// The smallest amount of the middle layer.
    MIDDLE_FROM_CENTS("middleFromCents", 25_000, 0, 100_000_000),
    /// The largest amount of the middle layer, itself in it.
    MIDDLE_TO_CENTS("middleToCents", 150_000, 0, 100_000_000),
    /// So many touches since the last decision escalate a denial.
    ESCALATE_TOUCHES("escalateTouches", 3, 1, 50),
    /// What is open for less than this is small.
    SMALL_CENTS("smallCents", 10_000, 0, 10_000_000),
    /// Weekly reviews without progress before a small balance is proposed for a soft write-off.
    SMALL_REVIEWS("smallReviews", 2, 1, 52),
    /// The highest open amounts of a payer.
    TOP_RANKS("topRanks", 20, 1, 1_000),
    /// The ranks after the top.
    NEXT_RANKS("nextRanks", 50, 0, 1_000),
    /// First denials of a category in a week that call for a prevention review.
    PREVENTION_COUNT("preventionCount", 3, 1, 10_000),
    /// Weeks running that call for a prevention review.
    PREVENTION_WEEKS("preventionWeeks", 2, 1, 52),
    /// The reasons with the most denials of a week.
    TOP_REASONS("topReasons", 5, 1, 100),
    /// Months for which the facts of paid claims are kept.
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

    /// Its name in the settings that a practice writes.
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
