package health.overturn.denials.judge;

import health.overturn.denials.code.CodeTables;
import health.overturn.denials.code.ReasonCode;
import health.overturn.denials.code.RemarkCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says in plain words why a claim was judged as it was: which code took how much where, and which row decided.
///
/// Nothing of a patient is in it. A code that does not look like one is not repeated: in a broken file anything may
/// stand in its place.
public final class Explanation {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,5}");

    private final CodeTables tables;

    public Explanation(CodeTables tables) {
        this.tables = tables;
    }

    /// The sentences, each complete, the most important first.
    public List<String> of(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Denied denied -> ofDenial(denied);
            case Judgement.Watched watched ->
                List.of("Watched, " + watched.amount() + " open: "
                        + watched.why().rule().sentence() + " (segment "
                        + watched.why().segment() + ").");
            case Judgement.Settled settled -> ofSettled(settled);
            case Judgement.Reversal _ -> List.of("A reversal (CLP02 22): it takes back an earlier answer.");
            case Judgement.Predetermination _ -> List.of("A predetermination (CLP02 25): no claim was adjudicated.");
        };
    }

    private List<String> ofDenial(Judgement.Denied denied) {
        List<String> sentences = new ArrayList<>();
        for (Reason reason : denied.reasons()) {
            sentences.add(of(reason));
        }
        if (denied.reasons().size() > 1) {
            sentences.add("The first of these took the most: it makes the denial " + denied.category() + ".");
        }
        if (!denied.forbidden().isEmpty()) {
            String responses =
                    denied.forbidden().stream().map(Explanation::words).collect(Collectors.joining(" and "));
            sentences.add("Remark codes rule out " + responses + ".");
        }
        denied.notes().forEach(note -> sentences.add(of(note)));
        return sentences;
    }

    private List<String> ofSettled(Judgement.Settled settled) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Settled: nothing was denied, " + settled.patientShare() + " falls to the patient.");
        settled.notes().forEach(note -> sentences.add(of(note)));
        return sentences;
    }

    private String of(Reason reason) {
        Rationale why = reason.why();
        String decided = why.row().isEmpty() ? "No table row decides it" : "Table row " + why.row() + " makes it";
        return code(reason.group(), reason.carc()) + " " + place(reason.line(), why.segment()) + " took "
                + reason.amount() + (reason.whole() ? "" : " of a charge that was paid in part") + ": "
                + meaning(reason.carc()) + remarks(reason.rarcs()) + ". Denied because "
                + why.rule().sentence() + ". "
                + decided + (why.row().isEmpty() ? ": it is " : " ") + reason.category() + ".";
    }

    private String of(Observation note) {
        return "Worth a look, no denial: " + code(note.group(), note.carc()) + " " + place(note.line(), note.segment())
                + " took " + note.amount() + ", " + meaning(note.carc()) + ".";
    }

    private String meaning(String carc) {
        @Nullable ReasonCode row = tables.reason(carc);
        if (row != null) {
            return lowerFirst(row.meaning());
        }
        return carc.isEmpty() ? "no reason was given" : "a reason that no table knows";
    }

    private String remarks(List<String> rarcs) {
        StringBuilder words = new StringBuilder();
        for (String rarc : rarcs) {
            RemarkCode row = tables.remark(rarc);
            String meaning = row == null ? "a remark that no table knows" : lowerFirst(row.meaning());
            words.append("; remark ").append(shown(rarc)).append(", ").append(meaning);
        }
        return words.toString();
    }

    private static String code(String group, String carc) {
        return carc.isEmpty() ? "The claim's status" : shown(group) + "-" + shown(carc);
    }

    private static String place(int line, int segment) {
        return (line == 0 ? "on the claim" : "on line " + line) + " (segment " + segment + ")";
    }

    private static String shown(String code) {
        return CODE.matcher(code).matches() ? code : "(unreadable code)";
    }

    private static String words(DenialResponse response) {
        return switch (response) {
            case APPEAL -> "an appeal";
            case CORRECTED_CLAIM -> "a corrected claim";
            case NEW_CLAIM -> "a new claim";
        };
    }

    private static String lowerFirst(String text) {
        boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return abbreviation ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
