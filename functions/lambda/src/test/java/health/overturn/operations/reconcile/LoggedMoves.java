package health.overturn.operations.reconcile;

import health.overturn.storage.json.Json;
import java.util.Collection;

/// Lines of the move log.
final class LoggedMoves {
    private LoggedMoves() {}

    static String firstId(Collection<String> lines) {
        return Json.read(lines.iterator().next()).path("id").asText();
    }
}
