package health.overturn.operations.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.metric.FigureValue;
import health.overturn.denials.metric.Metric;
import health.overturn.denials.metric.Snapshot;
import health.overturn.operations.report.ReportKind;
import health.overturn.operations.report.ReportStore;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTaskTest {
    @Test
    void theDeadlinesOfADayEqualThoseOfItsSnapshot() {
        try (MeasuredPractice maple = new MeasuredPractice().ingest(0).ingest(1).snapshotDay(2)) {
            ReportStore.StoredReport report = find(maple, ReportKind.DEADLINES, "");
            Snapshot day =
                    maple.snapshots().findLatest("maple", SnapshotPeriod.DAY).orElseThrow();
            JsonNode all = report.rows().getFirst();

            assertThat(report.period()).isEqualTo("2026-06-02");
            assertThat(all.path("dimension").asText()).isEqualTo("ALL");
            assertThat(all.path("in30DaysCents").asLong()).isPositive();
            assertThat(MeasuredPractice.value(day, Metric.AT_RISK_30_DOLLARS))
                    .isEqualTo(new FigureValue.Whole(all.path("in30DaysCents").asLong()));
            assertThat(MeasuredPractice.value(day, Metric.DEADLINE_LOST))
                    .isEqualTo(new FigureValue.Whole(all.path("lost").asLong()));
        }
    }

    @Test
    void aDayHasReportsOfPricesResponsesAndTheWorklog() {
        try (MeasuredPractice maple = new MeasuredPractice().ingest(0).ingest(1).snapshotDay(2)) {
            assertThat(find(maple, ReportKind.ALLOWED, "2026-06-02").rows()).allSatisfy(row -> {
                assertThat(row.path("lines").asInt()).isGreaterThanOrEqualTo(5);
                assertThat(row.path("medianCents").asLong()).isPositive();
            });
            assertThat(find(maple, ReportKind.ALLOWED, "").rows()).isNotEmpty();
            assertThat(find(maple, ReportKind.RESPONSES, "").rows()).isEmpty();
            assertThat(find(maple, ReportKind.WORKLOG, "").rows()).isEmpty();
        }
    }

    @Test
    void anEndedWeekHasReportsOfPayersUpstreamSystemsAndContracts() {
        try (MeasuredPractice maple = new MeasuredPractice().ingest(0).ingest(1).snapshotWeek(2)) {
            Snapshot week =
                    maple.snapshots().findLatest("maple", SnapshotPeriod.WEEK).orElseThrow();

            assertThat(find(maple, ReportKind.CONTRACTUAL, "2026-W22").rows())
                    .isNotEmpty()
                    .anySatisfy(row ->
                            assertThat(row.path("writtenOffCents").asLong()).isPositive());
            assertThat(MeasuredPractice.value(week, Metric.FIRST_DENIALS))
                    .isEqualTo(new FigureValue.Whole(find(maple, ReportKind.UPSTREAM, "2026-W22").rows().stream()
                            .mapToLong(row -> row.path("firstDenials").asLong())
                            .sum()));
            assertThat(find(maple, ReportKind.PAYERS, "2026-W22").rows())
                    .extracting(row -> row.path("payer").asText())
                    .doesNotHaveDuplicates()
                    .isNotEmpty();
        }
    }

    @Test
    void aReportStaysUnchanged() {
        try (MeasuredPractice maple = new MeasuredPractice().ingest(0).snapshotWeek(2)) {
            List<JsonNode> written = find(maple, ReportKind.PAYERS, "2026-W22").rows();
            maple.deployment().writeLogsAt(Instant.parse("2026-06-02T12:00:00Z"));

            maple.ingest(1).snapshotWeek(3);

            assertThat(find(maple, ReportKind.PAYERS, "2026-W22").rows()).isEqualTo(written);
        }
    }

    private static ReportStore.StoredReport find(MeasuredPractice maple, ReportKind kind, String of) {
        return new ReportStore(maple.deployment().records())
                .find("maple", kind, of)
                .orElseThrow();
    }
}
