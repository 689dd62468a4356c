package health.overturn.storage.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.lambda.fake.Deployment;
import health.overturn.storage.json.Json;
import health.overturn.storage.record.RecordLog;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordsBucketTest {
    private static final Instant MORNING = Instant.parse("2026-06-01T08:15:30.250Z");

    @Test
    void linesComeBackAsTheyWerePut() {
        try (Deployment deployment = new Deployment()) {
            RecordsBucket bucket = deployment.records();
            JsonNode first = Json.object().put("id", "invented-1").put("cents", 12_345);
            JsonNode second = Json.object().put("id", "invented-2 \u20ac\n");

            bucket.put("book/maple/1.ndjson.gz", Stream.of(first, second));

            assertThat(bucket.lines("book/maple/1.ndjson.gz")).containsExactly(first, second);
        }
    }

    @Test
    void objectsAreListedInTheOrderInWhichTheyWereWritten() {
        String early = RecordLog.MOVES.key("maple", MORNING, "b");
        String late = RecordLog.MOVES.key("maple", Instant.parse("2026-06-01T08:15:30.251Z"), "a");
        try (Deployment deployment = new Deployment()) {
            RecordsBucket bucket = deployment.records();
            bucket.put(late, Stream.of());
            bucket.put(early, Stream.of());
            bucket.put(RecordLog.MOVES.key("maple-two", MORNING, "b"), Stream.of());
            bucket.put(RecordLog.FACTS.key("maple", MORNING, "b"), Stream.of());

            assertThat(early).isEqualTo("moves/maple/2026-06-01/081530.250-b.ndjson.gz");
            assertThat(bucket.keys(RecordLog.MOVES.of("maple"), "")).containsExactly(early, late);
            assertThat(bucket.keys(RecordLog.MOVES.of("maple"), early)).containsExactly(late);
            assertThat(bucket.keys(RecordLog.MOVES.of("maple"), RecordLog.MOVES.from("maple", MORNING)))
                    .containsExactly(early, late);
        }
    }

    @Test
    void manyObjectsAreListedPageByPage() {
        try (Deployment deployment = new Deployment()) {
            IntStream.range(0, 1_003)
                    .mapToObj("facts/maple/%04d.ndjson.gz"::formatted)
                    .forEach(key -> deployment.cloud().put("records", key, new byte[0]));

            assertThat(deployment.records().keys("facts/maple/", "facts/maple/0000.ndjson.gz"))
                    .hasSize(1_002)
                    .isSorted()
                    .endsWith("facts/maple/1002.ndjson.gz");
        }
    }
}
