package health.overturn.operations.job;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Optional;

/// Stores the report of each run, and while it is in progress the keys of the denials it is about to move.
public final class RunReportStore {
    private static final String DOCUMENT = "doc";
    private static final String MOVING = "mv";
    private static final String DONE = "ok";

    private final DynamoDbTable table;

    public RunReportStore(DynamoDbTable table) {
        this.table = table;
    }

    /// A report and how far its run has come.
    ///
    /// @param version 0 where there is no report yet
    /// @param moving the denials that the run was about to move when the report was written
    /// @param done whether the run is complete
    public record StoredReport(long version, JsonNode document, List<ItemKey> moving, boolean done) {
        public StoredReport {
            moving = List.copyOf(moving);
        }
    }

    /// @param report the name of a job or of a stage
    /// @param period a week or a day
    public record ReportKey(String report, String period) {}

    public StoredReport find(Practice practice, ReportKey key) {
        return table.get(practice.keys().runReport(key.report(), key.period()))
                .map(RunReportStore::stored)
                .orElseGet(() -> new StoredReport(0, Json.object(), List.of(), false));
    }

    /// The latest reports, newest first.
    ///
    /// @param before reports of earlier periods only; empty for all
    public List<JsonNode> latest(Practice practice, String report, String before, int limit) {
        return table.query(IndexRange.latest(practice.keys().runReportPartition(report), before, limit)).stream()
                .map(item -> Json.read(item.text(DOCUMENT)))
                .toList();
    }

    /// Writes a report unless its version has changed since it was read.
    ///
    /// @return the new version; empty where another attempt wrote in between
    public Optional<Long> put(Practice practice, ReportKey key, StoredReport report) {
        Item item = Item.at(practice.keys().runReport(key.report(), key.period()))
                .with(DynamoDbTable.VERSION, report.version() + 1)
                .with(DOCUMENT, Json.write(report.document()))
                .withTexts(
                        MOVING,
                        report.moving().stream().map(RunReportStore::text).toList());
        Item marked = report.done() ? item.withFlag(DONE) : item;
        boolean put = report.version() == 0 ? table.putIfAbsent(marked) : table.putIfVersion(marked, report.version());
        return put ? Optional.of(report.version() + 1) : Optional.empty();
    }

    private static StoredReport stored(Item item) {
        return new StoredReport(
                item.number(DynamoDbTable.VERSION),
                Json.read(item.text(DOCUMENT)),
                item.texts(MOVING).stream().map(RunReportStore::key).toList(),
                item.has(DONE));
    }

    private static String text(ItemKey key) {
        return key.partition() + " " + key.sort();
    }

    private static ItemKey key(String text) {
        int space = text.indexOf(' ');
        return new ItemKey(text.substring(0, space), text.substring(space + 1));
    }
}
