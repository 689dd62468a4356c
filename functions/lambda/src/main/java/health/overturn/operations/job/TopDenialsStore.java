package health.overturn.operations.job;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.json.GzipLines;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Stores the top denials of each payer by day.
public final class TopDenialsStore {
    private static final String DOCUMENT = "doc";

    private final DynamoDbTable table;

    public TopDenialsStore(DynamoDbTable table) {
        this.table = table;
    }

    /// The latest record before a day.
    public Optional<JsonNode> findBefore(Practice practice, String payer, LocalDate day) {
        List<Item> found =
                table.query(IndexRange.latest(practice.keys().topDenialsPartition(payer), day.toString(), 1));
        return found.stream().findFirst().map(TopDenialsStore::read);
    }

    /// Keeps a day's record for 13 months. The first record of a day stays.
    public void put(Practice practice, String payer, LocalDate day, JsonNode top) {
        long expires = day.plusMonths(13).toEpochDay() * 86_400;
        table.putIfAbsent(Item.at(practice.keys().topDenials(payer, day))
                .with(DOCUMENT, GzipLines.compress(Stream.of(Json.write(top))))
                .with("expiresAt", expires));
    }

    private static JsonNode read(Item item) {
        return GzipLines.decompress(new ByteArrayInputStream(item.bytes(DOCUMENT)))
                .map(Json::read)
                .findFirst()
                .orElseThrow();
    }
}
