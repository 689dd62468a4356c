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
    void linesAreReadAsTheyWereWritten() {
        try (Deployment deployment = new Deployment()) {
            RecordsBucket bucket = deployment.records();
            JsonNode first = Json.object().put("id", "invented-1").put("cents", 12_345);
            JsonNode second = Json.object().put("id", "invented-2 \u20ac\n");

            bucket.putJsonLines("book/maple/1.ndjson.gz", Stream.of(first, second));

            assertThat(bucket.readJsonLines("book/maple/1.ndjson.gz")).containsExactly(first, second);
        }
    }

    @Test
    void objectsAreListedInTheOrderInWhichTheyWereWritten() {
        String early = RecordLog.MOVES.key("maple", MORNING, "b");
        String late = RecordLog.MOVES.key("maple", Instant.parse("2026-06-01T08:15:30.251Z"), "a");
        try (Deployment deployment = new Deployment()) {
            RecordsBucket bucket = deployment.records();
            bucket.putJsonLines(late, Stream.of());
            bucket.putJsonLines(early, Stream.of());
            bucket.putJsonLines(RecordLog.MOVES.key("maple-two", MORNING, "b"), Stream.of());
            bucket.putJsonLines(RecordLog.FACTS.key("maple", MORNING, "b"), Stream.of());

            assertThat(early).isEqualTo("moves/maple/2026-06-01/081530.250-b.ndjson.gz");
            assertThat(bucket.listKeys(RecordLog.MOVES.prefix("maple"), "")).containsExactly(early, late);
            assertThat(bucket.listKeys(RecordLog.MOVES.prefix("maple"), early)).containsExactly(late);
            assertThat(bucket.listKeys(RecordLog.MOVES.prefix("maple"), RecordLog.MOVES.keyFrom("maple", MORNING)))
                    .containsExactly(early, late);
        }
    }

    @Test
    void listingContinuesBeyondOnePage() {
        try (Deployment deployment = new Deployment()) {
            IntStream.range(0, 1_003)
                    .mapToObj("facts/maple/%04d.ndjson.gz"::formatted)
                    .forEach(key -> deployment.cloud().put("records", key, new byte[0]));

            assertThat(deployment.records().listKeys("facts/maple/", "facts/maple/0000.ndjson.gz"))
                    .hasSize(1_002)
                    .isSorted()
                    .endsWith("facts/maple/1002.ndjson.gz");
        }
    }
}
