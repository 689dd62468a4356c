package health.overturn.operations.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.lifecycle.DenialDetailsFixture;
import health.overturn.denials.lifecycle.LifecycleFixture;
import health.overturn.lambda.fake.Deployment;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.DenialSource;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamPublisherTest {
    private static final List<String> MOVES_OF_D1 =
            List.of("invented-acc.D-1.1", "invented-acc.D-1.2", "invented-acc.D-1.3");

    private final LifecycleFixture lifecycle = LifecycleFixture.ofAnn();
    private final Deployment deployment = new Deployment();

    @AfterEach
    void close() {
        deployment.close();
    }

    @Test
    void everyMoveIsLoggedAndPublishedInOrder() {
        StreamEvents batch = new StreamEvents()
                .changed("100", null, fresh("maple", "D-1"))
                .changed("101", fresh("maple", "D-1"), touched("maple", "D-1"));

        assertThat(publish(batch)).isEqualTo(new StreamPublisher.Result(3, List.of(), Optional.empty()));

        assertThat(ids(logged("maple"))).isEqualTo(MOVES_OF_D1);
        assertThat(deployment.cloud().details("Denial Moved"))
                .isEqualTo(logged("maple").toList());
    }

    @Test
    void aMoveThatTheBusRejectsIsDeliveredAgainWithAllThatFollow() {
        StreamEvents batch = new StreamEvents()
                .changed("100", null, fresh("maple", "D-1"))
                .changed("101", null, fresh("maple", "D-2"))
                .changed("102", fresh("maple", "D-1"), touched("maple", "D-1"));
        deployment.cloud().bus().rejectDetailsWith("invented-acc.D-2.1");

        assertThat(publish(batch).retryFrom()).contains("101");
        deployment.cloud().bus().acceptAll();
        StreamEvents rest = new StreamEvents()
                .changed("101", null, fresh("maple", "D-2"))
                .changed("102", fresh("maple", "D-1"), touched("maple", "D-1"));
        assertThat(publish(rest).retryFrom()).isEmpty();

        assertThat(ids(deployment.cloud().details("Denial Moved").stream()).stream()
                        .distinct())
                .containsExactlyInAnyOrder(
                        "invented-acc.D-1.1", "invented-acc.D-1.2", "invented-acc.D-1.3", "invented-acc.D-2.1");
    }

    @Test
    void anUnreadableItemBecomesADeadLetterWithoutContentAndBlocksNoOther() {
        Item poison = Item.at(fresh("maple", "D-9").key()).with("v", 4).with("mv", "MARKED note");
        StreamEvents batch =
                new StreamEvents().changed("100", null, poison).changed("101", null, fresh("maple", "D-1"));

        StreamPublisher.Result result = publish(batch);

        assertThat(result.retryFrom()).isEmpty();
        assertThat(ids(logged("maple"))).containsExactly("invented-acc.D-1.1");
        assertThat(deployment.cloud().messages())
                .singleElement()
                .satisfies(message -> assertThat(message).doesNotContain("MARKED"))
                .extracting(Json::read)
                .satisfies(letter -> {
                    assertThat(letter.path("partition").asText()).isEqualTo("maple#C#invented-acc");
                    assertThat(letter.path("sort").asText()).isEqualTo("D#D-9");
                    assertThat(letter.path("from").asInt()).isZero();
                    assertThat(letter.path("version").asInt()).isEqualTo(4);
                    assertThat(letter.path("errors"))
                            .extracting(JsonNode::asText)
                            .containsExactly("java.lang.ArrayIndexOutOfBoundsException");
                    assertThat(letter.has("at")).isFalse();
                    assertThat(result.unreadable().getFirst().errors().at())
                            .first()
                            .asString()
                            .startsWith("health.overturn.storage.item.");
                });
    }

    @Test
    void aNoteOfAPersonStaysInTheTable() {
        Item noted = touched("maple", "D-1");
        assertThat(noted.attributes().toString()).contains("invented note");

        publish(new StreamEvents().changed("100", null, noted));

        assertThat(deployment.cloud().events()).isNotEmpty().noneMatch(event -> event.contains("invented note"));
        assertThat(logged("maple"))
                .isNotEmpty()
                .noneMatch(line -> Json.write(line).contains("invented note"));
    }

    @Test
    void eachPracticeHasItsOwnLog() {
        publish(new StreamEvents()
                .changed("100", null, fresh("maple", "D-1"))
                .changed("101", null, fresh("birch", "D-1")));

        assertThat(logged("maple").map(line -> line.path("practice").asText())).containsExactly("maple");
        assertThat(logged("birch").map(line -> line.path("practice").asText())).containsExactly("birch");
    }

    @Test
    void changesThatAreNoMovesAreSkipped() {
        Item fact = Item.at(new PracticeKeys("maple").adjudication("invented-acc", "D-1"))
                .with("v", 1);
        StreamEvents batch = new StreamEvents()
                .changed("100", null, fact)
                .changed("101", fresh("maple", "D-1"), null)
                .changed("102", touched("maple", "D-1"), touched("maple", "D-1"));

        assertThat(publish(batch).moves()).isZero();
        assertThat(deployment.cloud().events()).isEmpty();
        assertThat(logged("maple")).isEmpty();
    }

    @Test
    void aPlaceholderIsNoMoveAndTheDenialThatReplacesItIsNew() {
        Item mark = Item.at(fresh("maple", "D-1").key()).with("v", -1);
        StreamEvents batch = new StreamEvents().changed("100", null, mark).changed("101", mark, fresh("maple", "D-1"));

        assertThat(publish(batch)).isEqualTo(new StreamPublisher.Result(1, List.of(), Optional.empty()));

        assertThat(ids(logged("maple"))).containsExactly("invented-acc.D-1.1");
    }

    private StreamPublisher.Result publish(StreamEvents batch) {
        return deployment.streamPublisher().publish(batch.records());
    }

    private Stream<JsonNode> logged(String practice) {
        return deployment.moveLogLines(practice).stream();
    }

    private static List<String> ids(Stream<JsonNode> moves) {
        return moves.map(move -> move.path("id").asText()).toList();
    }

    private Item fresh(String practice, String id) {
        return item(practice, denial(id));
    }

    private Item touched(String practice, String id) {
        return item(practice, lifecycle.touch(denial(id), LifecycleFixture.ANN, TouchAction.PAYER_CALL, "2026-03-03"));
    }

    private Denial denial(String id) {
        return lifecycle.intake(DenialDetailsFixture.denied(id, 50_000), "2026-03-02");
    }

    private static Item item(String practice, Denial denial) {
        return DenialItem.of(
                new PracticeKeys(practice),
                new StoredDenial("invented-acc", new DenialSource("invented-file", 1, 7), denial));
    }
}
