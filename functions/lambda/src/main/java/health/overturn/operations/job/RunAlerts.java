package health.overturn.operations.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.messaging.event.EventBus;

/// What goes on the bus when a run is done: its report, and for each thing that somebody must act on an
/// event of its own. Denials are named by the ids of the API.
final class RunAlerts {
    private RunAlerts() {}

    static void publish(EventBus bus, RunReport report) {
        publish(bus, "Run Done", report, RunReportJson.of(report));
        alert(bus, "Denials Held", report, report.left(CycleStep.SkipReason.NO_OWNER));
        alert(bus, "Escalations Carried Over", report, report.left(CycleStep.SkipReason.CARRIED_OVER));
        if (report.name().equals(ScheduledJob.ESCALATE.name())) {
            alert(bus, "Denials Escalated", report, report.moved());
        }
    }

    private static void alert(EventBus bus, String kind, RunReport report, DenialTotals amount) {
        if (amount.count() > 0) {
            publish(bus, kind, report, RunReportJson.of(amount));
        }
    }

    private static void publish(EventBus bus, String kind, RunReport report, ObjectNode what) {
        String practice = report.run().practice();
        String run = practice + "." + report.name() + "." + report.period();
        bus.publishRunEvent(
                kind,
                run,
                what.put("practice", practice).put("cycle", report.name()).put("period", report.period()));
    }
}
