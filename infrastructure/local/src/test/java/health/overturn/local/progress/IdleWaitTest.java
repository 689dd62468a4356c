package health.overturn.local.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class IdleWaitTest {
    private static final Instant START = Instant.parse("2026-06-01T15:00:00Z");

    private final ManualClock clock = new ManualClock();
    private final StringWriter out = new StringWriter();

    @Test
    void aWaitLastsAsLongAsWorkMoves() throws InterruptedException {
        // One message fewer every four minutes, for forty minutes.
        waitFor(() -> messages(10 - minutes() / 4)).until(Backlog::isEmpty);

        assertThat(minutes()).isEqualTo(40);
    }

    @Test
    void aWaitInWhichNothingMovesIsGivenUpAndNamesWhatIsLeft() {
        Backlog stuck = new Backlog(
                Map.of("IntakeQueue", 2L, "Triage", 0L), Map.of("MovePublished", 1L), Map.of("MovePublished", 1L), 7);

        assertThatThrownBy(() -> waitFor(() -> stuck).until(Backlog::isEmpty))
                .isInstanceOf(UnfinishedException.class)
                .hasMessage(
                        "gave up after 5 minutes in which nothing moved; still waiting for 2 messages in IntakeQueue,"
                                + " 1 change of the table for MovePublished, 1 running invocation of MovePublished");
        assertThat(minutes()).isEqualTo(5);
    }

    @Test
    void anInvocationThatFailsAndIsRepeatedIsNoMovement() {
        Supplier<Backlog> failing = () -> new Backlog(
                Map.of("Triage", 1L),
                Map.of(),
                clock.instant().getEpochSecond() % 20 == 0 ? Map.of("Triage", 1L) : Map.of(),
                7);

        assertThatThrownBy(() -> waitFor(failing).until(Backlog::isEmpty)).isInstanceOf(UnfinishedException.class);
    }

    @Test
    void whatIsWaitedForIsSaid() throws InterruptedException {
        waitFor(() -> messages(minutes() < 1 ? 1 : 0)).until(Backlog::hasNoMessages);

        assertThat(out.toString()).startsWith("  0:10  waiting for 1 message in IntakeQueue");
    }

    private IdleWait waitFor(Supplier<Backlog> source) {
        Progress progress = Progress.onTerminal(new PrintWriter(out), clock);
        return new IdleWait(source, progress, clock, Duration.ofMinutes(5));
    }

    private static Backlog messages(long count) {
        return new Backlog(Map.of("IntakeQueue", count), Map.of(), Map.of(), 7);
    }

    private long minutes() {
        return Duration.between(START, clock.instant()).toMinutes();
    }
}
