package health.overturn.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.Caller;
import health.overturn.operations.export.DenialRows;
import health.overturn.operations.export.ExportOrder;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.denial.PatientAccessLog;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Denials as an export holds them: the fields of the list, without tier and rank, which belong to today alone. Who may
/// see patients gets them, and the record of patient access says so before the file is written.
public final class ExportedDenialRows implements DenialRows {
    private static final List<String> COLUMNS = List.of(
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
            "deadlineLost");

    private final PatientAccessLog accessLog;

    public ExportedDenialRows(PatientAccessLog accessLog) {
        this.accessLog = accessLog;
    }

    @Override
    public List<ObjectNode> of(Practice practice, ExportOrder order, List<DenialWithAdjudication> denials) {
        Caller caller = new Caller(order.by(), Set.of(practice.id()), order.role());
        if (caller.maySeePatients()) {
            accessLog.record(practice, order.by(), order.at(), denials);
        }
        LocalDate today = practice.day(order.asOf());
        return denials.stream()
                .map(denial -> {
                    ObjectNode row = DenialJson.of(practice, denial, today, caller);
                    if (caller.maySeePatients()) {
                        DenialJson.putPatient(
                                row, denial.storedAdjudication().details().patient());
                    }
                    return row;
                })
                .toList();
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public JsonNode flat(JsonNode row) {
        ObjectNode flat = Json.object();
        flat.setAll((ObjectNode) row);
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
