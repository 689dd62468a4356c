package health.overturn.denials.metric;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.settings.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts every figure a second time, from all log lines at once and by METRICS.md alone.
///
/// It uses no rollup, no shards and none of the code that takes snapshots, and it remembers nothing from one day to
/// the next.
public final class Recount {
    private final List<RecountedClaim> claims;
    private final List<LoggedMove> denials;
    private final Map<Named, FigureValue> figures = new HashMap<>();

    /// Takes the lines in any order and with copies.
    public Recount(Collection<LoggedAdjudication> adjudications, Collection<LoggedMove> moves) {
        this.claims = RecountedClaims.of(adjudications);
        Map<String, LoggedMove> latest = new HashMap<>();
        for (LoggedMove move : moves) {
            LoggedMove known = latest.get(move.denial());
            if (known == null || known.version() < move.version()) {
                latest.put(move.denial(), move);
            }
        }
        this.denials = new ArrayList<>(latest.values());
    }

    /// Identifies a figure.
    public record Named(Metric metric, DimensionValue part) {}

    /// The figures of a week, and of the denials open on a day. Figures of zero may be missing.
    public Map<Named, FigureValue> figures(Week week, LocalDate day, Settings settings) {
        figures.clear();
        new RecountedAdjudications(claims, week).addTo(figures);
        new RecountedResolutions(denials, week).addTo(figures);
        new RecountedRhythm(denials, week, settings).addTo(figures);
        new RecountedOpenDenials(denials, day, settings).addTo(figures);
        return Map.copyOf(figures);
    }

    /// The differences between a snapshot's figures and these, each in a sentence.
    public List<String> differences(Snapshot snapshot, Settings settings) {
        Map<Named, FigureValue> recountedFigures = new HashMap<>(figures(snapshot.week(), snapshot.day(), settings));
        List<String> differences = new ArrayList<>();
        snapshot.figures().forEach(figure -> {
            Named named = new Named(figure.metric(), figure.part());
            FigureValue recounted = recountedFigures.remove(named);
            if (!figure.value().equals(recounted) && !(recounted == null && isZero(figure.value()))) {
                differences.add("%s: %s by the product, %s by hand".formatted(named, figure.value(), recounted));
            }
        });
        recountedFigures.forEach((named, value) -> {
            if (!isZero(value) && !isOfEarlierWeeks(named.metric())) {
                differences.add("%s: nothing by the product, %s by hand".formatted(named, value));
            }
        });
        return differences;
    }

    private static boolean isZero(FigureValue value) {
        return switch (value) {
            case FigureValue.Whole all -> all.amount() == 0;
            case FigureValue.Ratio ratio -> ratio.numerator() == 0;
            case FigureValue.Days days -> days.count() == 0;
        };
    }

    /// A snapshot has no row for a payer or provider without adjudications in its week.
    private static boolean isOfEarlierWeeks(Metric metric) {
        return metric.basis() == MetricBasis.PAYER_DATE_TWELVE_WEEKS || metric.basis() == MetricBasis.COHORT;
    }
}
