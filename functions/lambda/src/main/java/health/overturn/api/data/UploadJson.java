package health.overturn.api.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.operations.ledger.LedgerEntry;
import health.overturn.operations.ledger.LedgerRow;
import health.overturn.operations.ledger.LedgerStatus;
import health.overturn.operations.upload.PresignedUploads;
import health.overturn.storage.json.Json;
import java.util.List;
import java.util.Optional;

/// The JSON of an upload: where it stands, and its rows in the ledger.
final class UploadJson {
    /// The state of an upload whose bytes another upload brought before.
    private static final String COPY = "COPY";

    private UploadJson() {}

    static ObjectNode of(String file, PresignedUploads.UploadStanding standing) {
        List<LedgerEntry> entries =
                standing.rows().stream().map(row -> row.entry()).toList();
        ObjectNode json = Json.object().put("file", file).put("state", state(standing.stage(), entries));
        standing.object()
                .ifPresent(
                        object -> json.put("receivedAt", object.at().toString()).put("bytes", object.bytes()));
        entries.stream()
                .flatMap(entry -> entry.copyOf().stream())
                .findFirst()
                .ifPresent(original -> json.put("copyOf", original));
        reason(entries).ifPresent(reason -> json.put("reason", reason));
        ArrayNode remittances = json.putArray("remittances");
        entries.stream()
                .filter(entry -> entry.row().heading().ordinal() > 0)
                .map(UploadJson::remittance)
                .forEach(remittances::add);
        return json;
    }

    /// The state of the file: the worst of its remittances.
    private static String state(PresignedUploads.UploadStage stage, List<LedgerEntry> entries) {
        if (stage != PresignedUploads.UploadStage.IN_LEDGER) {
            return stage.name();
        }
        if (entries.stream().anyMatch(entry -> entry.copyOf().isPresent())) {
            return COPY;
        }
        return entries.stream()
                .map(entry -> entry.row().status())
                .max(LedgerStatus::compareTo)
                .orElseThrow()
                .name();
    }

    private static Optional<String> reason(List<LedgerEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.row().status() != LedgerStatus.READ)
                .flatMap(entry -> entry.row().problems().stream())
                .map(LedgerRow.RecordedProblem::message)
                .findFirst();
    }

    private static ObjectNode remittance(LedgerEntry entry) {
        LedgerRow row = entry.row();
        return Json.object()
                .put("id", entry.position())
                .put("status", row.status().name())
                .put("trace", row.heading().trace())
                .put("claims", row.sums().claims())
                .put("deniedClaims", row.sums().deniedClaims())
                .put("paidCents", row.sums().paidCents())
                .put("deniedCents", row.sums().deniedCents())
                .put("balanced", row.balanced());
    }
}
