package health.overturn.lambda.fake;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.AdjudicationItem;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.json.GzipLines;
import health.overturn.storage.json.Json;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// All items of a table, read by a scan. Only tests scan.
public final class TableContents {
    private final List<Item> items;

    private TableContents(List<Item> items) {
        this.items = items;
    }

    public static TableContents of(String table) {
        try (DynamoDbClient client = LocalTable.client()) {
            return new TableContents(client.scanPaginator(request -> request.tableName(table)).items().stream()
                    .map(Item::of)
                    .toList());
        }
    }

    public List<Item> items() {
        return items;
    }

    public List<StoredAdjudication> adjudications() {
        return Stream.of(AdjudicationItem.DENIED_PREFIX, AdjudicationItem.PREFIX, "W#")
                .flatMap(this::withPrefix)
                .map(AdjudicationItem::read)
                .toList();
    }

    public List<StoredDenial> denials() {
        return withPrefix(DenialItem.PREFIX).map(DenialItem::read).toList();
    }

    /// Returns the lines of a practice's buffered moves, also of those that are in the move log already.
    Stream<JsonNode> bufferedMoves(String practice) {
        return items.stream()
                .filter(item -> item.key().partition().startsWith(practice + "#J#"))
                .map(item ->
                        Objects.requireNonNull(item.attributes().get("z")).b().asInputStream())
                .flatMap(GzipLines::decompress)
                .map(Json::read);
    }

    /// Returns a text of all adjudications, and of the state, outcome, recovered amount and repeat of each denial.
    /// It omits versions and times of receipt.
    public String digest() {
        Function<StoredDenial, String> line = stored -> "D " + stored.apiId() + " "
                + stored.denial().state().label() + " "
                + stored.denial().projection().facts() + " "
                + stored.denial().details().denied();
        return Stream.concat(
                        adjudications().stream().map(stored -> "A " + describe(stored)),
                        denials().stream().map(line))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining("\n"));
    }

    private static String describe(StoredAdjudication stored) {
        return stored.adjudication() + " " + stored.adjudication().claimNumber().value() + " "
                + stored.adjudication().payerClaimNumber().value();
    }

    private Stream<Item> withPrefix(String prefix) {
        return items.stream().filter(item -> item.text("sk").startsWith(prefix));
    }
}
