package health.overturn.operations.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.lifecycle.DenialDetailsFixture;
import health.overturn.denials.lifecycle.LifecycleFixture;
import health.overturn.denials.log.LoggedMove;
import health.overturn.lambda.fake.Deployment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MoveLogTest {
    private static final Instant MORNING = Instant.parse("2026-06-01T15:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-06-02T08:00:00Z");

    private final LifecycleFixture lifecycle = LifecycleFixture.ofAnn();
    private final Deployment deployment = new Deployment();
    private Instant now = MORNING;
    private final MoveLog log = deployment.useCases(() -> now).moveLog();

    @AfterEach
    void close() {
        deployment.close();
    }

    @Test
    void fewMovesAreBufferedUntilTheNightWritesThemAsOneObject() {
        List<LoggedMove> touched = touched("D-1");
        log.write("maple", touched.subList(0, 1));
        now = MORNING.plusMillis(1_500);
        log.write("maple", touched.subList(1, 2));
        assertThat(objects()).isEmpty();

        flushAt(NIGHT);

        assertThat(objects()).containsExactly("moves/maple/2026-06-02/080000.000-gathered.ndjson.gz");
        assertThat(ids(objects().getFirst())).containsExactly("invented-acc.D-1.1", "invented-acc.D-1.2");
    }

    @Test
    void aNightWritesOnlyWhatTheLastOneHasNot() {
        log.write("maple", touched("D-1"));
        flushAt(NIGHT);
        now = NIGHT.plus(Duration.ofHours(7));
        log.write("maple", touched("D-2"));

        flushAt(NIGHT.plus(Duration.ofDays(1)));
        flushAt(NIGHT.plus(Duration.ofDays(2)));

        assertThat(objects()).hasSize(2);
        assertThat(ids(objects().getLast()))
                .containsExactly("invented-acc.D-2.1", "invented-acc.D-2.2", "invented-acc.D-2.3");
    }

    @Test
    void movesBufferedFifteenMinutesAfterTheirTimestampAreWritten() {
        flushAt(NIGHT);
        now = NIGHT.minus(Duration.ofMinutes(15));
        log.write("maple", touched("D-1"));

        flushAt(NIGHT.plus(Duration.ofDays(1)));

        assertThat(ids(objects().getFirst())).hasSize(3);
    }

    @Test
    void movesAreWrittenAfterAMonthOfFailedNights() {
        flushAt(NIGHT);
        now = NIGHT.plus(Duration.ofDays(1));
        log.write("maple", touched("D-1"));

        flushAt(NIGHT.plus(Duration.ofDays(31)));

        assertThat(ids(objects().getFirst())).hasSize(3);
    }

    @Test
    void manyMovesAtOnceAreWrittenAtOnce() {
        List<LoggedMove> many = IntStream.range(0, 400)
                .boxed()
                .flatMap(number -> touched("D-" + number).stream())
                .toList();

        log.write("maple", many);

        assertThat(objects()).containsExactly("moves/maple/2026-06-01/150000.000-invented-acc.D-0.1.ndjson.gz");
        assertThat(log.readBuffered(deployment.practice())).isEmpty();
    }

    private void flushAt(Instant night) {
        now = night;
        log.flush(deployment.practice());
    }

    private List<String> objects() {
        return deployment.records().listKeys("moves/", "").toList();
    }

    private List<String> ids(String object) {
        return deployment
                .records()
                .readJsonLines(object)
                .map((JsonNode line) -> line.path("id").asText())
                .toList();
    }

    /// The two moves of a denial that came in and was touched, which assigns it to the person who touched it.
    private List<LoggedMove> touched(String id) {
        Denial fresh = lifecycle.intake(DenialDetailsFixture.denied(id, 50_000), "2026-03-02");
        Denial touched = lifecycle.touch(fresh, LifecycleFixture.ANN, TouchAction.PAYER_CALL, "2026-03-03");
        return LoggedMove.since(0, "maple", "invented-acc." + id, touched);
    }
}
