package health.overturn.operations.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.cycle.CycleStep;
import health.overturn.messaging.event.EventBus;
import java.util.Set;

/// Publishes the result of a run: the report, and one further event for each kind of denial that people must act on.
/// Events name denials by their ids in the API.
final class RunAlerts {
    private static final Set<String> ESCALATING = Set.of(CycleStage.ESCALATE.name(), CycleStage.SILENT.name());

    private RunAlerts() {}

    static void publish(EventBus bus, RunReport report) {
        publish(bus, "Run Done", report, RunReportJson.of(report));
        alert(bus, "Denials Held", report, report.skipped(CycleStep.SkipReason.NO_OWNER));
        alert(bus, "Escalations Carried Over", report, report.skipped(CycleStep.SkipReason.CARRIED_OVER));
        alert(bus, "Denials Silent", report, report.skipped(CycleStep.SkipReason.SILENT));
        if (ESCALATING.contains(report.name())) {
            alert(bus, "Denials Escalated", report, report.moved());
        }
    }

    private static void alert(EventBus bus, String detailType, RunReport report, DenialTotals totals) {
        if (totals.count() > 0) {
            publish(bus, detailType, report, RunReportJson.of(totals));
        }
    }

    private static void publish(EventBus bus, String detailType, RunReport report, ObjectNode document) {
        String practice = report.run().practice();
        String run = practice + "." + report.name() + "." + report.period();
        bus.publishRunEvent(
                detailType,
                run,
                document.put("practice", practice).put("cycle", report.name()).put("period", report.period()));
    }
}
