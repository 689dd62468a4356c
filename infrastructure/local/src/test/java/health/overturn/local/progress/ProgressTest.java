package health.overturn.local.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ManualClock clock = new ManualClock();
    private final StringWriter out = new StringWriter();

    @Test
    void aTerminalHasALineForEachStepWithTheTimeSinceTheStart() {
        Progress progress = Progress.onTerminal(new PrintWriter(out), clock);
        progress.step("function Api starts");
        clock.pass(Duration.ofSeconds(75));
        progress.step("2026-05-04 Mon: 1 file");

        assertThat(lines()).containsExactly("  0:00  function Api starts", "  1:15  2026-05-04 Mon: 1 file");
    }

    @Test
    void aTerminalSaysEveryTenSecondsWhatIsWaitedFor() {
        Progress progress = Progress.onTerminal(new PrintWriter(out), clock);
        for (int second = 1; second <= 25; second++) {
            clock.pass(Duration.ofSeconds(1));
            progress.waiting(() -> "waiting for 2 messages in Triage");
        }

        assertThat(lines())
                .containsExactly(
                        "  0:10  waiting for 2 messages in Triage", "  0:20  waiting for 2 messages in Triage");
    }

    @Test
    void aLogHasOneLineAMinuteAndNoneInTheFirst() {
        Progress progress = Progress.inLog(new PrintWriter(out), clock);
        for (int second = 0; second < 150; second++) {
            progress.step("step " + second);
            clock.pass(Duration.ofSeconds(1));
        }

        assertThat(lines()).containsExactly("  1:00  step 60", "  2:00  step 120");
    }

    @Test
    void aWarningIsSaidAtOnceInALogToo() {
        Progress.inLog(new PrintWriter(out), clock).warn("function Api failed at its start");

        assertThat(lines()).containsExactly("  0:00  function Api failed at its start");
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }
}
