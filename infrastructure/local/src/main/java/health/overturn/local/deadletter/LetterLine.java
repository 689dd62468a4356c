package health.overturn.local.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/// A dead letter as the function `Redrive` names it, which holds nothing of a patient.
///
/// @param id of the file, denial, reprocessing or run
/// @param attempts how often a file was tried; 0 if that is unknown
/// @param why one sentence, or the exceptions' classes; empty where only a log knows
public record LetterLine(String kind, String practice, String id, int attempts, String why) {
    static final LetterLine UNKNOWN = new LetterLine("unknown", "", "", 0, "");

    /// Returns the letters of an answer of the function `Redrive`.
    public static List<LetterLine> listIn(JsonNode answer) {
        return answer.path("letters").valueStream().map(LetterLine::of).toList();
    }

    /// Returns the letters of a redrive that have this status.
    public static List<LetterLine> listIn(JsonNode answer, String status) {
        return answer.path("letters")
                .valueStream()
                .filter(letter -> letter.path("status").asText().equals(status))
                .map(LetterLine::of)
                .toList();
    }

    private static LetterLine of(JsonNode letter) {
        String errors =
                letter.path("errors").valueStream().map(JsonNode::asText).collect(Collectors.joining(", "));
        return new LetterLine(
                letter.path("kind").asText(),
                letter.path("practice").asText(),
                letter.path("id").asText(),
                letter.path("attempts").asInt(),
                letter.path("why").asText(errors));
    }

    /// Whether this is about the same file, denial, reprocessing or run.
    boolean isAbout(LetterLine other) {
        return kind.equals(other.kind) && practice.equals(other.practice) && id.equals(other.id);
    }

    /// Returns for example `file 0a1b of practice sample`.
    String name() {
        String named = id.isEmpty() ? "message of no known form" : kind + " " + id;
        return practice.isEmpty() ? named : named + " of practice " + practice;
    }

    /// Returns why it was given up, as far as the ledger says.
    String reason() {
        String tried = attempts == 0 ? "" : "%d attempt%s; ".formatted(attempts, attempts == 1 ? "" : "s");
        return tried + (why.isEmpty() ? "the log of its function says why" : why);
    }
}
