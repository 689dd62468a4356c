package health.overturn.denials.deadline;

import health.overturn.denials.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.Optional;

/// How long a payer allows an answer.
///
/// @param count 1 to 9,999; 0 for [Unit#NONE]
record LimitTime(int count, Unit unit) {
    /// The payer takes no such answer.
    static final LimitTime NONE = new LimitTime(0, Unit.NONE);

    private static final int MAX_DIGITS = 4;

    enum Unit {
        DAYS,
        MONTHS,
        /// All days but weekends and the federal holidays.
        BUSINESS_DAYS,
        /// There is no such answer.
        NONE
    }

    /// Reads `60 days`, `12 months`, `3 business days` or `NONE`; empty where the text has another form.
    static Optional<LimitTime> parse(String text) {
        if (text.equals("NONE")) {
            return Optional.of(NONE);
        }
        int space = text.indexOf(' ');
        int count = space < 1 || space > MAX_DIGITS ? 0 : count(text.substring(0, space));
        if (count == 0) {
            return Optional.empty();
        }
        return switch (text.substring(space + 1)) {
            case "days" -> Optional.of(new LimitTime(count, Unit.DAYS));
            case "months" -> Optional.of(new LimitTime(count, Unit.MONTHS));
            case "business days" -> Optional.of(new LimitTime(count, Unit.BUSINESS_DAYS));
            default -> Optional.empty();
        };
    }

    private static int count(String digits) {
        boolean isNumber = digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return isNumber && digits.charAt(0) != '0' ? Integer.parseInt(digits) : 0;
    }

    boolean isNone() {
        return unit == Unit.NONE;
    }

    /// The day on which the time ends that begins after this day.
    LocalDate after(LocalDate day) {
        return switch (unit) {
            case DAYS -> day.plusDays(count);
            case MONTHS -> day.plusMonths(count);
            case BUSINESS_DAYS -> WorkingDays.usFederal().after(day, count);
            case NONE -> throw new IllegalStateException("bug: a limit without a time has no last day");
        };
    }
}
