package health.overturn.local.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.local.progress.ExitCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedriveReportTest {
    private static final LetterLine FILE = new LetterLine("file", "sample", "0a1b", 0, "");
    private static final LetterLine OTHER_FILE = new LetterLine("file", "sample", "2c3d", 0, "");
    private static final LetterLine CHANGE =
            new LetterLine("change", "sample", "acc.D-1", 0, "java.lang.IllegalStateException");

    @Test
    void eachLetterHasALineOfWhatBecameOfIt() {
        LetterLine again = new LetterLine(
                "file", "sample", "2c3d", 3, "the object is missing or was overwritten; upload the file again");

        RedriveReport report = new RedriveReport(List.of(FILE, OTHER_FILE), List.of(CHANGE), List.of(again, CHANGE));

        assertThat(report.lines())
                .containsExactly(
                        "file 0a1b of practice sample: sent again; taken in",
                        "file 2c3d of practice sample: sent again; given up again: 3 attempts; the object is missing"
                                + " or was overwritten; upload the file again",
                        "change acc.D-1 of practice sample: could not be sent again: java.lang.IllegalStateException",
                        "Sent again: 2. Done: 1. Given up again: 1. Not sent: 1. Dead letters now: 2.");
        assertThat(report.exitCode()).isEqualTo(ExitCode.GIVEN_UP);
    }

    @Test
    void aRunThatSucceedsIsDoneAndNothingRemains() {
        RedriveReport report = new RedriveReport(
                List.of(new LetterLine("run", "sample", "REROUTE of 2026-06-01T11:00:00Z", 0, "")),
                List.of(),
                List.of());

        assertThat(report.lines())
                .containsExactly(
                        "run REROUTE of 2026-06-01T11:00:00Z of practice sample: sent again; done",
                        "Sent again: 1. Done: 1. Given up again: 0. Not sent: 0. Dead letters now: 0.");
        assertThat(report.exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aLetterThatAnEarlierRedriveHidIsExplained() {
        assertThat(new RedriveReport(List.of(), List.of(), List.of(FILE)).lines())
                .containsExactly(
                        "Sent again: 0. Done: 0. Given up again: 0. Not sent: 0. Dead letters now: 1.",
                        "Letters that an earlier redrive could not send are hidden from the next one for 15 minutes.");
    }
}
