package health.overturn.operations.letter;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.letter.Letter;
import health.overturn.denials.letter.LetterFacts;
import health.overturn.denials.letter.LetterWriter;
import health.overturn.denials.metric.Snapshot;
import health.overturn.denials.prevention.PreventionReview;
import health.overturn.denials.prevention.PreventionWeekEnd;
import health.overturn.denials.prevention.UpstreamRanking;
import health.overturn.denials.rollup.MetricsRollup;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.SettingsBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The week of June 1 to 7, 2026, in three invented practices.
enum ExampleWeek {
    /// As many denials as ever, and the rhythm is kept.
    QUIET("quiet-week.html", 20, List.of(4, 4, 3), true),
    /// Coding denials more than double, and much of what was due is left undone.
    BAD("bad-week.html", 20, List.of(6, 9, 14), false),
    /// The practice has just begun: nothing is known of the weeks before.
    FIRST("first-week.html", 0, List.of(5, 4, 3), true);

    private static final Week WEEK = new Week(LocalDate.of(2026, 6, 1));
    private static final Settings SETTINGS = SettingsBuilder.practice().settings();

    private final String fileName;
    private final int weeksBefore;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final List<Integer> denials;

    private final boolean isKept;

    /// @param denials the denials of the week: of authorization, eligibility and coding
    ExampleWeek(String fileName, int weeksBefore, List<Integer> denials, boolean isKept) {
        this.fileName = fileName;
        this.weeksBefore = weeksBefore;
        this.denials = List.copyOf(denials);
        this.isKept = isKept;
    }

    String fileName() {
        return fileName;
    }

    Letter letter() {
        ExamplePractice practice = new ExamplePractice(WEEK);
        for (int back = weeksBefore; back >= 1; back--) {
            practice.addWeek(back, List.of(5, 4, 3), true);
        }
        practice.addWeek(0, denials, isKept);
        MetricsRollup rollup = practice.rollup();
        List<Snapshot> earlier = IntStream.rangeClosed(1, Math.min(12, weeksBefore))
                .mapToObj(nearest -> snapshot(rollup, Math.min(12, weeksBefore) + 1 - nearest))
                .toList();
        List<PreventionReview> reviews = new PreventionWeekEnd(rollup, SETTINGS).endWeek(WEEK, List.of(), at(0));
        return LetterWriter.write(new LetterFacts(
                "maple",
                snapshot(rollup, 0),
                earlier,
                earlier.isEmpty() ? Optional.empty() : Optional.of(snapshot(rollup, weeksBefore - 2)),
                new UpstreamRanking(rollup.flow(), SETTINGS).rank(WEEK),
                reviews));
    }

    private static Snapshot snapshot(MetricsRollup rollup, int back) {
        return Snapshot.ofWeek(rollup, at(back), SETTINGS);
    }

    private static Instant at(int back) {
        return WEEK.plus(1 - back)
                .monday()
                .atTime(4, 0)
                .atZone(SETTINGS.timeZone())
                .toInstant();
    }
}
