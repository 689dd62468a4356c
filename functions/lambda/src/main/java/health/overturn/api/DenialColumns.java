package health.overturn.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.json.Json;
import java.util.List;

/// The columns of denials as CSV: of increments and of exports. They are the same for every role; those that a role may
/// not see are empty.
final class DenialColumns {
    static final List<String> ALL = List.of(
            "id",
            "claimId",
            "payerClaimId",
            "patientName",
            "memberId",
            "payerId",
            "payerName",
            "receivedOn",
            "serviceFrom",
            "chargeCents",
            "paidCents",
            "deniedCents",
            "category",
            "fixLevel",
            "cluster",
            "upstreamSystem",
            "nextStep",
            "patientLiable",
            "preventable",
            "forbidden",
            "reasons",
            "state",
            "outcome",
            "recoveredCents",
            "takeback",
            "shiftedToPatient",
            "allowedToPatientCents",
            "stakeCents",
            "openCents",
            "cause",
            "owner",
            "assignee",
            "queue",
            "touches",
            "touchesSinceDecision",
            "deniedOn",
            "firstDeniedOn",
            "nextActionOn",
            "repeatOf",
            "duplicateOf",
            "version",
            "trace",
            "provider",
            "planType",
            "lines",
            "sourceFile",
            "sourceTransaction",
            "sourceSegment",
            "deadlines",
            "deadlineStanding",
            "deadlineLost",
            "tier",
            "rank");

    private DenialColumns() {}

    /// @param row a denial as JSON
    static ObjectNode flat(JsonNode row) {
        ObjectNode flat = Json.object();
        row.properties().forEach(field -> flat.set(field.getKey(), field.getValue()));
        flat.set("patientName", row.at("/patient/name"));
        flat.set("memberId", row.at("/patient/memberId"));
        flat.set("payerId", row.at("/payer/id"));
        flat.set("payerName", row.at("/payer/name"));
        flat.set("sourceFile", row.at("/source/file"));
        flat.set("sourceTransaction", row.at("/source/transaction"));
        flat.set("sourceSegment", row.at("/source/segment"));
        return flat;
    }
}
