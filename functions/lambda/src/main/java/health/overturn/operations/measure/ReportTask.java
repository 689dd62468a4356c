package health.overturn.operations.measure;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.prevention.UpstreamRanking;
import health.overturn.denials.report.ContractRow;
import health.overturn.denials.report.DeadlineRow;
import health.overturn.denials.report.PayerRow;
import health.overturn.denials.rollup.MetricsRollup;
import health.overturn.denials.settings.Threshold;
import health.overturn.denials.worth.PricedProcedure;
import health.overturn.denials.worth.ResponseRow;
import health.overturn.denials.worth.WorklogRow;
import health.overturn.operations.report.ReportKind;
import health.overturn.operations.report.ReportRowJson;
import health.overturn.operations.report.ReportStore;
import health.overturn.operations.report.WorthRowJson;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.Map;

/// Writes the reports of a day or of an ended week, once.
public final class ReportTask {
    private final ReportStore reports;

    public ReportTask(ReportStore reports) {
        this.reports = reports;
    }

    void writeDay(Practice practice, LocalDate day, MetricsRollup rollup) {
        reports.put(
                practice.id(),
                ReportKind.DEADLINES,
                day.toString(),
                DeadlineRow.of(rollup, day).stream().map(ReportRowJson::of));
        reports.put(
                practice.id(),
                ReportKind.ALLOWED,
                day.toString(),
                rollup.flow().allowed().prices().prices().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(PricedProcedure.ORDER))
                        .map(price -> WorthRowJson.of(price.getKey(), price.getValue())));
        reports.put(
                practice.id(),
                ReportKind.RESPONSES,
                day.toString(),
                ResponseRow.of(rollup.sent()).stream().map(WorthRowJson::of));
        int waitDays = practice.settings().settings().count(Threshold.WAIT_DAYS);
        reports.put(
                practice.id(),
                ReportKind.WORKLOG,
                day.toString(),
                WorklogRow.of(rollup.sent(), day, waitDays).stream().map(WorthRowJson::of));
    }

    void writeWeek(Practice practice, Week week, MetricsRollup rollup) {
        String period = week.toString();
        UpstreamRanking upstream =
                new UpstreamRanking(rollup.flow(), practice.settings().settings());
        reports.put(
                practice.id(),
                ReportKind.CONTRACTUAL,
                period,
                ContractRow.of(rollup.flow(), week).stream().map(ReportRowJson::of));
        reports.put(
                practice.id(),
                ReportKind.PAYERS,
                period,
                PayerRow.of(rollup, week).stream().map(ReportRowJson::of));
        reports.put(
                practice.id(),
                ReportKind.UPSTREAM,
                period,
                upstream.rank(week).stream().map(ReportRowJson::of));
    }
}
