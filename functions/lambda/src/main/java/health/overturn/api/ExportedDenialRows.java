package health.overturn.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.Caller;
import health.overturn.operations.export.DenialRows;
import health.overturn.operations.export.ExportOrder;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.denial.PatientAccessLog;
import health.overturn.storage.practice.Practice;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Denials as an export holds them: the fields of the list, without tier and rank, which belong to today alone. Who may
/// see patients gets them, and the record of patient access says so before the file is written.
public final class ExportedDenialRows implements DenialRows {
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
        return DenialColumns.ALL;
    }

    @Override
    public JsonNode flat(JsonNode row) {
        return DenialColumns.flat(row);
    }
}
