package health.overturn.operations.report;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads what a practice's denials are worth from the latest daily reports. It keeps what it read for ten minutes,
/// because a daily run writes it and each page of a list needs it.
public final class WorthReader {
    private static final Duration AGE = Duration.ofMinutes(10);
    private static final int MAX_PRACTICES = 50;

    private final ReportStore reports;
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    public WorthReader(ReportStore reports) {
        this.reports = reports;
    }

    private record Kept(PracticeWorth worth, Instant until) {}

    /// @param at the moment of the request
    public PracticeWorth find(String practice, Instant at) {
        synchronized (kept) {
            Kept found = kept.get(practice);
            if (found != null && at.isBefore(found.until())) {
                return found.worth();
            }
        }
        PracticeWorth worth = read(practice);
        synchronized (kept) {
            if (kept.size() >= MAX_PRACTICES) {
                kept.clear();
            }
            kept.put(practice, new Kept(worth, at.plus(AGE)));
        }
        return worth;
    }

    private PracticeWorth read(String practice) {
        return new PracticeWorth(
                reports.find(practice, ReportKind.ALLOWED, "")
                        .map(report -> WorthRowJson.prices(report.rows()))
                        .orElse(PracticeWorth.NONE.prices()),
                reports
                        .find(practice, ReportKind.RESPONSES, "")
                        .map(ReportStore.StoredReport::rows)
                        .orElse(List.of())
                        .stream()
                        .map(WorthRowJson::response)
                        .toList());
    }
}
