package health.overturn.operations.report;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.bucket.RecordsBucket;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reports in the bucket of records, a line for each row: `reports/{practice}/payers/2026-W23.ndjson.gz`. One that is
/// there is never written again.
public final class ReportStore {
    private static final String END = ".ndjson.gz";

    private final RecordsBucket records;

    public ReportStore(RecordsBucket records) {
        this.records = records;
    }

    /// @param of the day or the week that it is of
    public record Written(String of, List<JsonNode> rows) {
        public Written {
            rows = List.copyOf(rows);
        }
    }

    /// @param of such as `2026-W23` or `2026-06-08`; empty for the last there is
    public Optional<Written> find(String practice, ReportKind kind, String of) {
        return names(practice, kind)
                .filter(name -> of.isEmpty() || name.equals(of))
                .reduce((_, later) -> later)
                .map(name -> read(practice, kind, name));
    }

    /// Puts it unless it is there.
    public void put(String practice, ReportKind kind, String of, Stream<? extends JsonNode> rows) {
        if (names(practice, kind).noneMatch(of::equals)) {
            records.put(folder(practice, kind) + of + END, rows);
        }
    }

    private Written read(String practice, ReportKind kind, String name) {
        try (Stream<JsonNode> rows = records.lines(folder(practice, kind) + name + END)) {
            return new Written(name, rows.toList());
        }
    }

    private Stream<String> names(String practice, ReportKind kind) {
        String folder = folder(practice, kind);
        return records.keys(folder, "").map(key -> key.substring(folder.length(), key.length() - END.length()));
    }

    private static String folder(String practice, ReportKind kind) {
        return "reports/" + practice + "/" + kind.key() + "/";
    }
}
