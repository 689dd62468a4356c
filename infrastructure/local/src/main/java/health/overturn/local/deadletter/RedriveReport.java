package health.overturn.local.deadletter;

import health.overturn.local.progress.ExitCode;
import java.util.ArrayList;
import java.util.List;

/// Says what became of each dead letter after a redrive.
///
/// @param sent the letters that were sent again
/// @param refused the letters that could not be sent and are dead letters still
/// @param after all dead letters after the work that the redrive caused was done
public record RedriveReport(List<LetterLine> sent, List<LetterLine> refused, List<LetterLine> after) {
    public RedriveReport {
        sent = List.copyOf(sent);
        refused = List.copyOf(refused);
        after = List.copyOf(after);
    }

    /// Returns a line for each letter, then the sums.
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        long done = 0;
        for (LetterLine letter : sent) {
            List<LetterLine> again = after.stream().filter(letter::isAbout).toList();
            if (again.isEmpty()) {
                done++;
                lines.add("%s: sent again; %s"
                        .formatted(letter.name(), letter.kind().equals("file") ? "taken in" : "done"));
            } else {
                lines.add("%s: sent again; given up again: %s"
                        .formatted(letter.name(), again.getFirst().reason()));
            }
        }
        refused.forEach(
                letter -> lines.add("%s: could not be sent again: %s".formatted(letter.name(), letter.reason())));
        lines.add("Sent again: %d. Done: %d. Given up again: %d. Not sent: %d. Dead letters now: %d."
                .formatted(sent.size(), done, sent.size() - done, refused.size(), after.size()));
        if (after.size() > refused.size() + sent.size() - done) {
            lines.add("Letters that an earlier redrive could not send are hidden from the next one for 15 minutes.");
        }
        return lines;
    }

    public ExitCode exitCode() {
        return after.isEmpty() ? ExitCode.DONE : ExitCode.GIVEN_UP;
    }
}
