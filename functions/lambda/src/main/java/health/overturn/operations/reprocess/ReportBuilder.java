package health.overturn.operations.reprocess;

import java.util.List;

/// A report that grows while stretches of one file are compared, several at once and in any order.
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
