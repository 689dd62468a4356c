package health.overturn.denials.metric;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.SettingsBuilder;
import health.overturn.remittance.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Holds METRICS.md against the code. The page's examples were worked by hand from 204 claims and 46 denials.
class MetricsPageTest {
    private static final Settings SETTINGS = SettingsBuilder.practice()
            .value("topRanks", "3")
            .value("middleFromCents", "5000")
            .settings();
    private static final Instant MONDAY = Instant.parse("2026-03-09T08:00:00Z");
    private static final List<PageRow> PAGE = page();

    private static final Snapshot SNAPSHOT = Snapshot.ofWeek(
            RollupFixture.of(HandWorkedFixture.claims()).plus(HandWorkedFixture.denials()), MONDAY, SETTINGS);

    private record PageRow(String figure, String of, String example) {}

    @Test
    void thePageListsEveryFigureAndNoOther() {
        assertThat(PAGE)
                .extracting(PageRow::figure)
                .containsExactlyInAnyOrder(
                        Arrays.stream(Metric.values()).map(Metric::key).toArray(String[]::new));
    }

    @Test
    void onlySharesAndMeansNameADenominator() {
        assertThat(PAGE)
                .filteredOn(row -> !row.of().isEmpty())
                .extracting(PageRow::figure)
                .containsExactlyInAnyOrder(Arrays.stream(Metric.values())
                        .filter(metric -> !Set.of(MetricUnit.COUNT, MetricUnit.CENTS, MetricUnit.DAYS)
                                .contains(metric.unit()))
                        .map(Metric::key)
                        .toArray(String[]::new));
    }

    @Test
    void everyExampleEqualsTheProductsFigure() {
        assertThat(HandWorkedFixture.claims().stream().map(line -> line.claim()).distinct())
                .hasSize(204);
        Map<String, String> actual = SNAPSHOT.figures()
                .filter(figure -> figure.part().equals(DimensionValue.ALL))
                .collect(Collectors.toMap(figure -> figure.metric().key(), MetricsPageTest::text));

        assertThat(actual).isEqualTo(PAGE.stream().collect(Collectors.toMap(PageRow::figure, PageRow::example)));
    }

    @Test
    void theRecountAgreesWithTheExamples() {
        assertThat(new Recount(HandWorkedFixture.claims(), HandWorkedFixture.denials()).differences(SNAPSHOT, SETTINGS))
                .isEmpty();
    }

    private static List<PageRow> page() {
        try {
            return Files.readAllLines(Path.of("METRICS.md")).stream()
                    .filter(line -> line.startsWith("| `"))
                    .map(line -> line.split("\\|", -1))
                    .map(cells -> new PageRow(cells[1].split("`", -1)[1], cells[3].strip(), cells[4].strip()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Figure figure) {
        MetricUnit unit = figure.metric().unit();
        return switch (figure.value()) {
            case FigureValue.Whole all -> amount(unit, all.amount());
            case FigureValue.Days days -> "%d, %d of %d".formatted(days.median(), days.ninetieth(), days.count());
            case FigureValue.Ratio ratio -> {
                double divided = (double) ratio.numerator() / ratio.denominator();
                yield "%s / %s = %s"
                        .formatted(
                                amount(unit, ratio.numerator()),
                                amount(unit, ratio.denominator()),
                                unit == MetricUnit.MEAN
                                        ? String.format(Locale.ROOT, "%.2f", divided)
                                        : String.format(Locale.ROOT, "%.1f %%", 100 * divided));
            }
        };
    }

    private static String amount(MetricUnit unit, long amount) {
        return unit == MetricUnit.CENTS || unit == MetricUnit.SHARE_OF_CENTS
                ? Money.ofCents(amount).toString()
                : Long.toString(amount);
    }
}
