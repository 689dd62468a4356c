package health.overturn.denials.rollup;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.log.LoggedAdjudication.Line;
import health.overturn.denials.worth.PricedProcedure;
import health.overturn.remittance.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts write-offs and allowed amounts on the service lines of adjudications that are new, or whose week a copy has
/// corrected.
///
/// Of write-offs it leaves out lines with neither payment nor write-off, because they say nothing about a contract.
final class WriteOffCounter {
    private static final int MIN_PERCENT = -100;
    private static final int MAX_PERCENT = 200;

    private WriteOffCounter() {}

    /// @param logged the adjudications that arrived now
    static void count(List<LoggedAdjudication> logged, ClaimShard before, ClaimShard after, WeeklyFlowChange change) {
        Map<String, LoggedAdjudication> byId = new HashMap<>();
        logged.forEach(adjudication -> byId.putIfAbsent(adjudication.id(), adjudication));
        byId.forEach((id, adjudication) -> {
            Week weekBefore = before.weekOf(adjudication.claim(), id);
            Week weekAfter = after.weekOf(adjudication.claim(), id);
            if (weekAfter != null && !weekAfter.equals(weekBefore)) {
                count(adjudication, weekAfter, change);
                if (weekBefore != null) {
                    change.subtract();
                    count(adjudication, weekBefore, change);
                    change.add();
                }
            }
        });
    }

    private static void count(LoggedAdjudication adjudication, Week week, WeeklyFlowChange change) {
        boolean reversal = adjudication.kind() == LoggedAdjudication.Kind.REVERSAL;
        for (Line line : adjudication.lines()) {
            countAllowed(adjudication, line, week, change);
            if (!line.charge().isZero()
                    && !(line.paid().isZero() && line.writtenOff().isZero())) {
                WriteOffBucket bucket = new WriteOffBucket(
                        reversal ? -1 : 1,
                        line.charge().cents(),
                        line.writtenOff().cents(),
                        reversal ? List.of() : List.of(adjudication.id()));
                change.countWriteOffs(
                        week, new PayerProcedure(adjudication.payer(), line.procedure()), percent(line), bucket);
            }
        }
    }

    /// A price is told by a line of a first payer's settled answer that allowed something and denied nothing. What a
    /// reversal takes back stays, because the payer did allow it once.
    private static void countAllowed(LoggedAdjudication adjudication, Line line, Week week, WeeklyFlowChange change) {
        Money allowed = line.allowed();
        boolean isAnswer = adjudication.kind() != LoggedAdjudication.Kind.REVERSAL
                && adjudication.status().isPrimary();
        if (isAnswer && allowed != null && allowed.isPositive() && line.denied().isZero()) {
            change.countAllowed(week, new PricedProcedure(adjudication.payer(), line.procedure()), allowed.cents());
        }
    }

    private static int percent(Line line) {
        double share = 100.0 * line.writtenOff().cents() / line.charge().cents();
        return Math.clamp((long) Math.floor(share), MIN_PERCENT, MAX_PERCENT);
    }
}
