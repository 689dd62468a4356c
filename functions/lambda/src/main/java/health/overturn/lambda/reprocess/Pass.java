package health.overturn.lambda.reprocess;

import health.overturn.lambda.store.Difference;
import java.util.List;

/// A report that grows while stretches of one file are compared, several at once and in any order.
final class Pass {
    private Report report;

    Pass(Report before) {
        this.report = before;
    }

    synchronized void count(int claims, List<Difference> differences) {
        report = report.plusClaims(claims, differences);
    }

    synchronized Report report() {
        return report;
    }
}
