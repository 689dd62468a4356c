package health.overturn.denials.metric;

import health.overturn.denials.log.WorkTrace;
import health.overturn.denials.log.WorkTrace.DueStep;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a trace of work as denials.csv writes it: `touched:2026-03-03 escalated:2026-03-08/2026-03-06`, the second day
/// being the one on which it was done.
final class HandWorkedTrace {
    private final Map<String, String> values = new HashMap<>();

    private HandWorkedTrace(String text) {
        for (String part : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            int colon = part.indexOf(':');
            values.put(part.substring(0, colon), part.substring(colon + 1));
        }
    }

    static WorkTrace of(String text) {
        HandWorkedTrace trace = new HandWorkedTrace(text);
        return new WorkTrace(
                trace.day("routed"),
                trace.day("touched"),
                trace.day("noted"),
                trace.day("appealed"),
                trace.values.get("batch"),
                trace.day("done"),
                trace.day("reviewed"),
                trace.step("proposed"),
                trace.step("escalated"));
    }

    private @Nullable LocalDate day(String name) {
        String text = values.get(name);
        return text == null ? null : LocalDate.parse(text);
    }

    private @Nullable DueStep step(String name) {
        String text = values.get(name);
        if (text == null) {
            return null;
        }
        String[] days = text.split("/", -1);
        return new DueStep(LocalDate.parse(days[0]), days.length > 1 ? LocalDate.parse(days[1]) : null);
    }
}
