package health.overturn.operations.letter;

import health.overturn.denials.letter.Letter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Draws the denials of up to thirteen weeks as SVG bars, each with its count, its rate and its Monday.
final class WeeksChart {
    private static final DateTimeFormatter MONDAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);
    private static final int WIDTH = 660;
    private static final int BARS_HEIGHT = 76;
    private static final int TOP_MARGIN = 14;
    private static final int LABELS_HEIGHT = 28;

    private WeeksChart() {}

    static String svg(List<Letter.WeekBar> weeks) {
        long max = Math.max(
                1, weeks.stream().mapToLong(Letter.WeekBar::denials).max().orElse(1));
        int step = WIDTH / Math.max(1, weeks.size());
        StringBuilder svg = new StringBuilder(head(weeks));
        for (int index = 0; index < weeks.size(); index++) {
            svg.append(bar(weeks.get(index), index * step, step, max));
        }
        return svg.append("</svg>").toString();
    }

    private static String head(List<Letter.WeekBar> weeks) {
        String desc = weeks.isEmpty()
                ? "No week was measured."
                : "From %s to %s denials a week; the table says each."
                        .formatted(
                                weeks.stream()
                                        .mapToLong(Letter.WeekBar::denials)
                                        .min()
                                        .orElse(0),
                                weeks.stream()
                                        .mapToLong(Letter.WeekBar::denials)
                                        .max()
                                        .orElse(0));
        return """
                <svg role="img" aria-labelledby="weeks-title weeks-desc" viewBox="0 0 %d %d" width="100%%">
                <title id="weeks-title">Denials and initial denial rate by week</title>
                <desc id="weeks-desc">%s</desc>
                """.formatted(WIDTH, TOP_MARGIN + BARS_HEIGHT + LABELS_HEIGHT, desc);
    }

    private static String bar(Letter.WeekBar week, int left, int step, long max) {
        long height = week.denials() * BARS_HEIGHT / max;
        long top = TOP_MARGIN + BARS_HEIGHT - height;
        int middle = left + step / 2;
        return """
                <rect class="bar" x="%d" y="%d" width="%d" height="%d"/>
                <text x="%d" y="%d">%,d</text><text x="%d" y="%d">%s</text><text x="%d" y="%d">%s</text>
                """.formatted(
                        left + step / 6,
                        top,
                        step * 2 / 3,
                        height,
                        middle,
                        top - 3,
                        week.denials(),
                        middle,
                        TOP_MARGIN + BARS_HEIGHT + 11,
                        HtmlEscaper.escape(week.rate()),
                        middle,
                        TOP_MARGIN + BARS_HEIGHT + 23,
                        MONDAY.format(week.week().monday()));
    }
}
