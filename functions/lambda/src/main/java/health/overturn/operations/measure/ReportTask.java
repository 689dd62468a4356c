package health.overturn.operations.measure;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.prevention.UpstreamRanking;
import health.overturn.denials.report.ContractRow;
import health.overturn.denials.report.DeadlineRow;
import health.overturn.denials.report.PayerRow;
import health.overturn.denials.rollup.MetricsRollup;
import health.overturn.operations.report.ReportKind;
import health.overturn.operations.report.ReportRowJson;
import health.overturn.operations.report.ReportStore;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;

/// Writes the reports of a day or of an ended week from a book, once.
final class ReportTask {
    private final ReportStore reports;

    ReportTask(RecordsBucket records) {
        this.reports = new ReportStore(records);
    }

    void day(Practice practice, LocalDate day, MetricsRollup book) {
        reports.put(
                practice.id(),
                ReportKind.DEADLINES,
                day.toString(),
                DeadlineRow.of(book, day).stream().map(ReportRowJson::of));
    }

    void ended(Practice practice, Week week, MetricsRollup book) {
        String of = week.toString();
        UpstreamRanking upstream =
                new UpstreamRanking(book.flow(), practice.settings().settings());
        reports.put(
                practice.id(),
                ReportKind.CONTRACTUAL,
                of,
                ContractRow.of(book.flow(), week).stream().map(ReportRowJson::of));
        reports.put(
                practice.id(),
                ReportKind.PAYERS,
                of,
                PayerRow.of(book, week).stream().map(ReportRowJson::of));
        reports.put(
                practice.id(),
                ReportKind.UPSTREAM,
                of,
                upstream.of(week).stream().map(ReportRowJson::of));
    }
}
