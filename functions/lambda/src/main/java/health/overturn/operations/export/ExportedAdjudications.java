package health.overturn.operations.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import health.overturn.storage.record.RecordLog;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Exports the adjudication log until a moment. An upload that was read twice has its lines twice; within a file of the
/// export copies are left out, between files the reader drops them by `id`.
public final class ExportedAdjudications implements ExportSource {
    private static final int ROWS = 5_000;
    private static final int MAX_OBJECTS = 200;
    private static final List<String> COLUMNS = List.of(
            "id",
            "claim",
            "receivedAt",
            "paidOn",
            "serviceMonth",
            "payer",
            "provider",
            "planType",
            "status",
            "kind",
            "replacement",
            "chargeCents",
            "paidCents",
            "contractualCents",
            "patientShareCents",
            "otherPayerCents",
            "undecidedCents",
            "denial",
            "lines",
            "file",
            "transaction",
            "segment");

    private final RecordsBucket records;

    public ExportedAdjudications(RecordsBucket records) {
        this.records = records;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public JsonNode flat(JsonNode row) {
        ObjectNode flat = Json.object();
        COLUMNS.forEach(column -> flat.set(
                column, row.has(column) ? row.path(column) : row.path("source").path(column)));
        return flat;
    }

    @Override
    public ExportBatch read(Practice practice, Export export) {
        Instant until = export.order().asOf();
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        String after = export.position();
        int objects = 0;
        for (Iterator<String> keys = records.listKeys(RecordLog.FACTS.prefix(practice.id()), after)
                        .iterator();
                keys.hasNext(); ) {
            String key = keys.next();
            if (!RecordLog.instantOf(key).isBefore(until)) {
                break;
            }
            records.readJsonLines(key)
                    .forEach(line -> rows.putIfAbsent(line.path("id").asText(), line));
            after = key;
            objects++;
            if (rows.size() >= ROWS || objects >= MAX_OBJECTS) {
                return new ExportBatch(List.copyOf(rows.values()), after);
            }
        }
        return new ExportBatch(List.copyOf(rows.values()), "");
    }
}
