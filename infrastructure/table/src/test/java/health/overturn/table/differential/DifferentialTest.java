package health.overturn.table.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.table.TableServer;
import health.overturn.table.rows.Answer;
import health.overturn.table.rows.Normalization;
import health.overturn.table.rows.TableEndpoint;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Sends the same random requests to the table server and to a plain model. `-Dtable.differential=N` sets how
/// many, and `-Dtable.differential.seed=S` which.
class DifferentialTest {
    static final String TABLE = "things";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REQUESTS = Integer.getInteger("table.differential", 4_000);
    private static final long SEED = Long.getLong("table.differential.seed", 1);
    private static final int COMPARED_EACH = 200;

    private final PlainTable model = new PlainTable();
    private final RandomItems random = new RandomItems(new SplittableRandom(SEED));
    private final ItemSteps items = new ItemSteps(random, model);
    private final BatchSteps batches = new BatchSteps(random, model);
    private final QuerySteps queries = new QuerySteps(random, model);
    private final WrongSteps wrong = new WrongSteps(random);

    @Test
    void theServerAnswersAsThePlainModelDoes() throws Exception {
        try (TableServer server = TableServer.start(0);
                TableEndpoint endpoint = TableEndpoint.local(server.address())) {
            endpoint.call("CreateTable", JSON.readTree(definition()));

            for (int i = 1; i <= REQUESTS; i++) {
                Step step = next();
                Answer answer = endpoint.call(step.operation(), step.request());

                assertThat(answer.error()).as(description(i, step)).isEqualTo(step.error());
                if (step.error().isEmpty()) {
                    assertThat(Normalization.of(answer.body()))
                            .as(description(i, step))
                            .isEqualTo(Normalization.of(step.answer()));
                }
                if (i % COMPARED_EACH == 0 || i == REQUESTS) {
                    compareAll(endpoint);
                }
            }
        }
    }

    private Step next() {
        return switch (random.below(6)) {
            case 0, 1 -> items.next();
            case 2 -> batches.next();
            case 3 -> wrong.next();
            default -> queries.next();
        };
    }

    private void compareAll(TableEndpoint endpoint) {
        Answer answer = endpoint.call("Scan", Step.onTable());

        assertThat(answer.body().path("Items").valueStream().toList())
                .containsExactlyInAnyOrderElementsOf(model.all().stream()
                        .map((ObjectNode item) -> (JsonNode) item)
                        .toList());
    }

    private static String description(int number, Step step) {
        return "request %d of seed %d: %s %s".formatted(number, SEED, step.operation(), step.request());
    }

    private static String definition() {
        return """
            {"TableName": "things", "BillingMode": "PAY_PER_REQUEST",
             "AttributeDefinitions": [
               {"AttributeName": "pk", "AttributeType": "S"}, {"AttributeName": "sk", "AttributeType": "S"},
               {"AttributeName": "allPk", "AttributeType": "S"}, {"AttributeName": "allSk", "AttributeType": "S"},
               {"AttributeName": "keysPk", "AttributeType": "S"}, {"AttributeName": "keysSk", "AttributeType": "N"}],
             "KeySchema": [
               {"AttributeName": "pk", "KeyType": "HASH"}, {"AttributeName": "sk", "KeyType": "RANGE"}],
             "GlobalSecondaryIndexes": [
               {"IndexName": "all", "Projection": {"ProjectionType": "ALL"}, "KeySchema": [
                 {"AttributeName": "allPk", "KeyType": "HASH"}, {"AttributeName": "allSk", "KeyType": "RANGE"}]},
               {"IndexName": "keys", "Projection": {"ProjectionType": "KEYS_ONLY"}, "KeySchema": [
                 {"AttributeName": "keysPk", "KeyType": "HASH"}, {"AttributeName": "keysSk", "KeyType": "RANGE"}]}]}
            """;
    }
}
