package health.overturn.lambda.local;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.json.Packed;
import health.overturn.lambda.store.AdjudicationItem;
import health.overturn.lambda.store.DenialItem;
import health.overturn.lambda.store.Fact;
import health.overturn.lambda.store.Item;
import health.overturn.lambda.store.KeptDenial;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// All that is in a table, read by a scan that only tests may make.
public final class Stored {
    private final List<Item> items;

    private Stored(List<Item> items) {
        this.items = items;
    }

    public static Stored in(String table) {
        try (DynamoDbClient client = LocalTable.client()) {
            return new Stored(client.scanPaginator(request -> request.tableName(table)).items().stream()
                    .map(Item::of)
                    .toList());
        }
    }

    public List<Item> items() {
        return items;
    }

    public List<Fact> facts() {
        return Stream.of(AdjudicationItem.DENIED_PREFIX, AdjudicationItem.PREFIX, "W#")
                .flatMap(this::withPrefix)
                .map(AdjudicationItem::read)
                .toList();
    }

    public List<KeptDenial> denials() {
        return withPrefix(DenialItem.PREFIX).map(DenialItem::read).toList();
    }

    /// The lines of a practice's log of moves that wait to be gathered, or did.
    Stream<JsonNode> slips(String practice) {
        return items.stream()
                .filter(item -> item.key().partition().startsWith(practice + "#J#"))
                .map(item ->
                        Objects.requireNonNull(item.attributes().get("z")).b().asInputStream())
                .flatMap(Packed::lines)
                .map(Json::read);
    }

    /// The facts, and per denial state, outcome, recovered, repeat; without versions and times of receipt.
    public String digest() {
        Function<KeptDenial, String> line = kept -> "D " + kept.name() + " "
                + kept.denial().status().label() + " " + kept.denial().state().word() + " "
                + kept.denial().subject().denied();
        return Stream.concat(
                        facts().stream().map(fact -> "A " + told(fact)),
                        denials().stream().map(line))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining("\n"));
    }

    private static String told(Fact fact) {
        return fact.adjudication() + " " + fact.adjudication().claimNumber().value() + " "
                + fact.adjudication().payerClaimNumber().value();
    }

    private Stream<Item> withPrefix(String prefix) {
        return items.stream().filter(item -> item.text("sk").startsWith(prefix));
    }
}
