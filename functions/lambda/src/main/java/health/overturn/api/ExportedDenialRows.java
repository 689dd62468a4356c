package health.overturn.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.contract.ListColumns;
import health.overturn.api.http.Caller;
import health.overturn.api.http.Disclosure;
import health.overturn.operations.export.DenialRows;
import health.overturn.operations.export.ExportOrder;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.read.ReadLog;
import health.overturn.storage.read.ReadRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Denials as an export holds them: the fields of the list, without tier and rank, which belong to today alone, and
/// without what the reader may do. Who may see patients gets them, and the record of reads says so before the file is
/// written.
public final class ExportedDenialRows implements DenialRows {
    private static final String OPERATION = "POST exports";

    private final ReadLog reads;

    public ExportedDenialRows(ReadLog reads) {
        this.reads = reads;
    }

    @Override
    public List<ObjectNode> of(Practice practice, ExportOrder order, List<DenialWithAdjudication> denials) {
        Disclosure disclosure = Disclosure.to(new Caller(order.by(), Set.of(practice.id()), order.role()));
        LocalDate today = practice.day(order.asOf());
        List<ObjectNode> rows = new ArrayList<>();
        for (DenialWithAdjudication denial : denials) {
            ObjectNode row = DenialJson.of(practice, denial, today, disclosure);
            Disclosure.About about = disclosure.about(denial.apiId());
            if (about.mayShow()) {
                DenialJson.putPatient(row, denial.storedAdjudication().details().patient(), about);
            }
            rows.add(row);
        }
        disclosure
                .record(order.at(), new ReadRecord.Person(order.by(), order.role()), OPERATION)
                .ifPresent(read -> reads.record(practice.keys(), read));
        return rows;
    }

    @Override
    public List<String> columns() {
        return ListColumns.DENIALS.names();
    }

    @Override
    public JsonNode flat(JsonNode row) {
        ObjectNode flat = Json.object();
        columns().forEach(name -> flat.set(name, row.at("/" + name.replace('.', '/'))));
        return flat;
    }
}
