package health.overturn.denials.letter;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.metric.FigureValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Formats numbers, dates and names for people.
public final class LetterText {
    static final String NO_DATA = "no data";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
    private static final DateTimeFormatter DAY_WITHOUT_YEAR = DateTimeFormatter.ofPattern("MMMM d", Locale.US);

    private LetterText() {}

    /// An amount in whole dollars.
    public static String dollars(long cents) {
        String digits = "%,d".formatted(Math.round(Math.abs(cents) / 100.0));
        return cents < 0 ? "-$" + digits : "$" + digits;
    }

    static String count(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    public static String denials(long number) {
        return count(number, "denial", "denials");
    }

    /// A share to a tenth of a percent.
    static String percent(FigureValue.Ratio share) {
        return share.isNoData()
                ? NO_DATA
                : String.format(Locale.US, "%.1f %%", 100.0 * share.numerator() / share.denominator());
    }

    static String mean(FigureValue.Ratio mean) {
        return mean.isNoData()
                ? NO_DATA
                : String.format(Locale.US, "%.1f", (double) mean.numerator() / mean.denominator());
    }

    /// A mean of cents as whole dollars.
    static String meanDollars(FigureValue.Ratio mean) {
        return mean.isNoData() ? NO_DATA : dollars(Math.round((double) mean.numerator() / mean.denominator()));
    }

    static String days(FigureValue.Days days) {
        return days.isNoData()
                ? NO_DATA
                : "half within %s, nine in ten within %,d"
                        .formatted(count(days.median(), "day", "days"), days.ninetieth());
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String week(Week week) {
        return DAY_WITHOUT_YEAR.format(week.monday()) + " to " + DAY.format(week.sunday());
    }

    static String capitalized(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
