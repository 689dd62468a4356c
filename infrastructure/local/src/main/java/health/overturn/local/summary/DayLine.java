package health.overturn.local.summary;

import health.overturn.local.simulation.SimulatedDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One line about a simulated day, such as `2026-10-30 Fri: 1 file, 23 new denials, 61 moves, 14 touches, 2 decisions`.
public final class DayLine {
    private DayLine() {}

    public static String of(SimulatedDay day, EventCounts events) {
        List<String> parts = new ArrayList<>();
        add(parts, day.files(), "file");
        add(parts, events.newDenials(), "new denial");
        add(parts, events.moves(), "move");
        add(parts, day.touches(), "touch");
        add(parts, day.decisions(), "decision");
        return "%s %s: %s"
                .formatted(
                        day.day(),
                        day.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                        parts.isEmpty() ? "nothing moved" : String.join(", ", parts));
    }

    private static void add(List<String> parts, long count, String noun) {
        if (count > 0) {
            String plural = noun.endsWith("ch") ? "es" : "s";
            parts.add("%,d %s%s".formatted(count, noun, count == 1 ? "" : plural));
        }
    }
}
