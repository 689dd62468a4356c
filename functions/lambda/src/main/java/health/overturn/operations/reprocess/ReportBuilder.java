package health.overturn.operations.reprocess;

import java.util.List;

/// A report in progress. Several threads may add the batches of one file, in any order.
final class ReportBuilder {
    private ReprocessReport report;

    ReportBuilder(ReprocessReport before) {
        this.report = before;
    }

    synchronized void count(int claims, List<JudgementDifference> differences) {
        report = report.plusClaims(claims, differences);
    }

    synchronized ReprocessReport report() {
        return report;
    }
}
