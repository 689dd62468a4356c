package health.overturn.messaging.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.cycle.JobRun;
import health.overturn.storage.json.Json;

/// Converts a due run to the detail of its event: `{"practice","cycle","week","scheduledTime"}`.
final class RunDueJson {
    private RunDueJson() {}

    static ObjectNode of(JobRun run) {
        return Json.object()
                .put("practice", run.practice())
                .put("cycle", run.job().name())
                .put("week", run.week().toString())
                .put("scheduledTime", run.at().toString());
    }
}
