package health.overturn.operations.report;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.bucket.RecordsBucket;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Stores reports in the records bucket, one line per row: `reports/{practice}/payers/2026-W23.ndjson.gz`. A report is
/// never overwritten.
public final class ReportStore {
    private static final String SUFFIX = ".ndjson.gz";

    private final RecordsBucket records;

    public ReportStore(RecordsBucket records) {
        this.records = records;
    }

    /// @param period a day or a week
    public record StoredReport(String period, List<JsonNode> rows) {
        public StoredReport {
            rows = List.copyOf(rows);
        }
    }

    /// @param wanted a period such as `2026-W23` or `2026-06-08`; empty for the latest
    public Optional<StoredReport> find(String practice, ReportKind kind, String wanted) {
        return periods(practice, kind)
                .filter(name -> wanted.isEmpty() || name.equals(wanted))
                .reduce((_, later) -> later)
                .map(name -> read(practice, kind, name));
    }

    /// Writes a report unless there is one for the period.
    public void put(String practice, ReportKind kind, String period, Stream<? extends JsonNode> rows) {
        if (periods(practice, kind).noneMatch(period::equals)) {
            records.putJsonLines(folder(practice, kind) + period + SUFFIX, rows);
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
