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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MoveLogReaderTest {
    private static final Instant MORNING = Instant.parse("2026-06-01T15:00:00Z");

    private final LifecycleFixture lifecycle = LifecycleFixture.ofAnn();
    private final Deployment deployment = new Deployment();
    private Instant now = MORNING;
    private final MoveLog log = deployment.useCases(() -> now).moveLog();
    private final MoveLogReader reader =
            new MoveLogReader(new BufferedMoves(deployment.table()), deployment.records(), () -> now);

    @AfterEach
    void close() {
        deployment.close();
    }

    @Test
    void movesOfObjectsAndOfTheBufferComeInTheOrderOfWriting() {
        writeAt("2026-06-01T15:00:00Z", "D-1");
        writeManyAt("2026-06-01T15:01:00Z");
        writeAt("2026-06-01T15:02:00Z", "D-2");
        now = Instant.parse("2026-06-01T15:30:00Z");

        List<String> ids = readAll(MoveLogPosition.START, 100);

        assertThat(ids).hasSize(1_206).doesNotHaveDuplicates();
        assertThat(ids.subList(0, 3)).containsExactly("acc.D-1.1", "acc.D-1.2", "acc.D-1.3");
        assertThat(ids.subList(1_203, 1_206)).containsExactly("acc.D-2.1", "acc.D-2.2", "acc.D-2.3");
    }

    @Test
    void whatWasWrittenInTheLastFiveMinutesWaits() {
        writeAt("2026-06-01T15:00:00Z", "D-1");
        writeAt("2026-06-01T15:20:00Z", "D-2");
        now = Instant.parse("2026-06-01T15:25:00Z");
        MoveLogPage first = read(MoveLogPosition.START, 100);

        now = now.plusMillis(1);
        MoveLogPage second = read(first.next(), 100);

        assertThat(ids(first)).containsExactly("acc.D-1.1", "acc.D-1.2", "acc.D-1.3");
        assertThat(first.atEnd()).isTrue();
        assertThat(ids(second)).containsExactly("acc.D-2.1", "acc.D-2.2", "acc.D-2.3");
    }

    @Test
    void aPageEndsWithinAnItemAndTheNextGoesOnThere() {
        writeAt("2026-06-01T15:00:00Z", "D-1");
        now = Instant.parse("2026-06-01T15:30:00Z");

        MoveLogPage first = read(MoveLogPosition.START, 2);
        MoveLogPage second = read(MoveLogPosition.parse(first.next().text()).orElseThrow(), 2);

        assertThat(ids(first)).containsExactly("acc.D-1.1", "acc.D-1.2");
        assertThat(first.atEnd()).isFalse();
        assertThat(ids(second)).containsExactly("acc.D-1.3");
        assertThat(second.atEnd()).isTrue();
    }

    @Test
    void whatASnapshotGathersIsNotReadTwice() {
        writeAt("2026-06-01T15:00:00Z", "D-1");
        now = Instant.parse("2026-06-02T08:00:00Z");
        log.flush(deployment.practice());
        writeAt("2026-06-02T09:00:00Z", "D-2");
        now = Instant.parse("2026-06-02T10:00:00Z");

        assertThat(readAll(MoveLogPosition.START, 2))
                .containsExactly("acc.D-1.1", "acc.D-1.2", "acc.D-1.3", "acc.D-2.1", "acc.D-2.2", "acc.D-2.3");
    }

    @Test
    void oldMovesComeFromTheObjectsThatGatheredThemAndNewOnesFollow() {
        IntStream.range(0, 40).forEach(day -> {
            writeAt(MORNING.plus(Duration.ofDays(day)).toString(), "D-" + day);
            now = MORNING.plus(Duration.ofDays(day)).plus(Duration.ofHours(17));
            log.flush(deployment.practice());
        });

        assertThat(readAll(MoveLogPosition.START, 7)).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void aReaderWhoStoppedForTwoMonthsMissesNothing() {
        writeAt("2026-06-01T15:00:00Z", "D-1");
        now = Instant.parse("2026-06-01T16:00:00Z");
        MoveLogPosition position = read(MoveLogPosition.START, 100).next();
        writeAt("2026-06-01T17:00:00Z", "D-2");
        now = Instant.parse("2026-06-02T08:00:00Z");
        log.flush(deployment.practice());
        now = Instant.parse("2026-08-01T08:00:00Z");

        assertThat(readAll(position, 100)).contains("acc.D-2.1", "acc.D-2.2", "acc.D-2.3");
    }

    @Test
    void readingFromAMomentLeavesOutWhatWasWrittenBefore() {
        writeAt("2026-06-01T15:00:00Z", "D-1");
        writeAt("2026-06-01T15:10:00Z", "D-2");
        now = Instant.parse("2026-06-01T15:30:00Z");

        assertThat(readAll(MoveLogPosition.before(Instant.parse("2026-06-01T15:10:00Z")), 100))
                .containsExactly("acc.D-2.1", "acc.D-2.2", "acc.D-2.3");
    }

    @Test
    void aTextThatIsNoPositionIsRefused() {
        assertThat(List.of("", "OLD", "OLD|x|y|0", "NEW|||0", "RECENT|||-1", "RECENT||"))
                .allSatisfy(text -> assertThat(MoveLogPosition.parse(text)).isEmpty());
    }

    private void writeAt(String moment, String id) {
        now = Instant.parse(moment);
        log.write("maple", moves(id));
    }

    private void writeManyAt(String moment) {
        now = Instant.parse(moment);
        log.write(
                "maple",
                IntStream.range(0, 400)
                        .boxed()
                        .flatMap(number -> moves("M-" + number).stream())
                        .toList());
    }

    private MoveLogPage read(MoveLogPosition from, int limit) {
        return reader.read(deployment.practice(), from, limit, reader.settled());
    }

    private List<String> readAll(MoveLogPosition from, int limit) {
        List<String> ids = new ArrayList<>();
        MoveLogPage page = read(from, limit);
        ids.addAll(ids(page));
        while (!page.atEnd()) {
            page = read(page.next(), limit);
            ids.addAll(ids(page));
        }
        return ids;
    }

    private static List<String> ids(MoveLogPage page) {
        return page.moves().stream()
                .map((JsonNode move) -> move.path("id").asText())
                .toList();
    }

    /// The three moves of a denial that came in and was touched, which assigns it to the person who touched it.
    private List<LoggedMove> moves(String id) {
        Denial fresh = lifecycle.intake(DenialDetailsFixture.denied(id, 50_000), "2026-03-02");
        Denial touched = lifecycle.touch(fresh, LifecycleFixture.ANN, TouchAction.PAYER_CALL, "2026-03-03");
        return LoggedMove.since(0, "maple", "acc." + id, touched);
    }
}
