package health.overturn.operations.report;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.bucket.RecordsBucket;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reports in the bucket of records, a line for each row: `reports/{practice}/payers/2026-W23.ndjson.gz`. One that is
/// there is never written again.
public final class ReportStore {
    private static final String SUFFIX = ".ndjson.gz";

    private final RecordsBucket records;

    public ReportStore(RecordsBucket records) {
        this.records = records;
    }

    /// @param of the day or the week that it is of
    public record StoredReport(String period, List<JsonNode> rows) {
        public StoredReport {
            rows = List.copyOf(rows);
        }
    }

    /// @param of such as `2026-W23` or `2026-06-08`; empty for the last there is
    public Optional<StoredReport> find(String practice, ReportKind kind, String wanted) {
        return periods(practice, kind)
                .filter(name -> wanted.isEmpty() || name.equals(wanted))
                .reduce((_, later) -> later)
                .map(name -> read(practice, kind, name));
    }

    /// Puts it unless it is there.
    public void put(String practice, ReportKind kind, String wanted, Stream<? extends JsonNode> rows) {
        if (periods(practice, kind).noneMatch(wanted::equals)) {
            records.putJsonLines(folder(practice, kind) + wanted + SUFFIX, rows);
        }
    }

    private StoredReport read(String practice, ReportKind kind, String name) {
        try (Stream<JsonNode> rows = records.readJsonLines(folder(practice, kind) + name + SUFFIX)) {
            return new StoredReport(name, rows.toList());
        }
    }

    private Stream<String> periods(String practice, ReportKind kind) {
        String folder = folder(practice, kind);
        return records.listKeys(folder, "").map(key -> key.substring(folder.length(), key.length() - SUFFIX.length()));
    }

    private static String folder(String practice, ReportKind kind) {
        return "reports/" + practice + "/" + kind.key() + "/";
    }
}
