package health.overturn.denials.judge;

import health.overturn.denials.code.CodeBook;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.code.ReasonCode;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Explains a judgement in plain words: which code took how much, where, and which table row decided.
///
/// An explanation holds no patient data. It does not repeat a code of an unusual form, because a broken file may have
/// any text in its place.
public final class Explanation {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,5}");

    private final CodeBook book;

    public Explanation(CodeTables tables) {
        this.book = tables.bookFor("", "", null);
    }

    /// The sentences of the explanation, the most important first.
    public List<String> explain(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Denied denied -> explainDenial(denied);
            case Judgement.Watched watched -> explainWatched(watched);
            case Judgement.Settled settled -> explainSettled(settled);
            case Judgement.Reversal _ -> List.of("A reversal (CLP02 22): the payer takes back an earlier answer.");
            case Judgement.Predetermination _ -> List.of("A predetermination (CLP02 25): no claim was adjudicated.");
        };
    }

    private List<String> explainWatched(Judgement.Watched watched) {
        List<String> sentences = new ArrayList<>();
        sentences.add(explain(watched.undecided()));
        watched.notes().forEach(note -> sentences.add(explain(note)));
        return sentences;
    }

    private static String explain(Undecided undecided) {
        return "Watched, " + undecided.amount() + " open: "
                + undecided.rationale().rule().description() + " (segment "
                + undecided.rationale().segment() + ").";
    }

    private List<String> explainDenial(Judgement.Denied denied) {
        List<String> sentences = new ArrayList<>();
        for (Reason reason : denied.reasons()) {
            sentences.add(explain(reason));
        }
        if (denied.reasons().size() > 1) {
            sentences.add("The first of these says most and makes the denial " + denied.category() + ".");
        }
        String ruledOut = denied.forbidden().stream()
                .filter(response -> response != DenialResponse.PATIENT_BILLED || denied.hasPatientMoney())
                .map(Explanation::responseText)
                .collect(Collectors.joining(", "));
        if (!ruledOut.isEmpty()) {
            sentences.add("Ruled out: " + ruledOut + ".");
        }
        addRest(denied.notes(), denied.undecided(), sentences);
        return sentences;
    }

    private List<String> explainSettled(Judgement.Settled settled) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Settled: nothing was denied, and the patient owes " + settled.patientShare() + ".");
        addRest(settled.notes(), settled.undecided(), sentences);
        return sentences;
    }

    private void addRest(List<Note> notes, @Nullable Undecided undecided, List<String> sentences) {
        notes.forEach(note -> sentences.add(explain(note)));
        if (undecided != null) {
            sentences.add(explain(undecided));
        }
    }

    private String explain(Reason reason) {
        Rationale rationale = reason.rationale();
        String decided = rationale.tableRow().isEmpty()
                ? "No table row decides it"
                : "Table row " + rationale.tableRow() + " makes it";
        return codeText(reason.group(), reason.carc()) + " " + placeText(reason.line(), rationale.segment()) + " "
                + amountText(reason) + ": " + meaningOf(reason.carc()) + remarksText(reason.rarcs())
                + ". Denied because " + rationale.rule().description() + ". " + decided
                + (rationale.tableRow().isEmpty() ? ", so it is " : " ") + reason.category() + ".";
    }

    private static String amountText(Reason reason) {
        if (reason.amount().isZero()) {
            return "took nothing";
        }
        return "took " + reason.amount() + (reason.nothingPaid() ? "" : " of a charge that was paid in part");
    }

    private String explain(Note note) {
        if (note.carc().isEmpty()) {
            return "No denial, but worth a look: the claim's status (segment " + note.segment()
                    + ") says denied, and no money is.";
        }
        return "No denial, but worth a look: " + codeText(note.group(), note.carc()) + " "
                + placeText(note.line(), note.segment()) + " took " + note.amount() + ", "
                + meaningOf(note.carc()) + ".";
    }

    /// What a reason code means, without capital and full stop.
    public String meaningOf(Carc carc) {
        @Nullable ReasonCode row = book.reason(carc);
        if (row != null) {
            return lowerFirst(row.meaning());
        }
        return carc.isEmpty() ? "no reason was given" : "a reason code that no table has";
    }

    /// What a remark code or a pharmacy's reject code means, without capital and full stop.
    public String meaningOfRemark(String rarc) {
        Remark row = Remark.find(book, rarc);
        return row == null ? "a remark code that no table has" : lowerFirst(row.meaning());
    }

    private String remarksText(List<String> rarcs) {
        StringBuilder text = new StringBuilder();
        for (String rarc : rarcs) {
            text.append("; remark ").append(printable(rarc)).append(", ").append(meaningOfRemark(rarc));
        }
        return text.toString();
    }

    private static String codeText(AdjustmentGroup group, Carc carc) {
        return carc.isEmpty() ? "The claim's status" : printable(group.text()) + "-" + printable(carc.text());
    }

    private static String placeText(int line, int segment) {
        return (line == 0 ? "on the claim" : "on line " + line) + " (segment " + segment + ")";
    }

    private static String printable(String code) {
        return CODE.matcher(code).matches() ? code : "(unreadable code)";
    }

    private static String responseText(DenialResponse response) {
        return switch (response) {
            case APPEAL -> "an appeal";
            case REOPENING -> "a reopening";
            case CORRECTED_CLAIM -> "a corrected claim";
            case NEW_CLAIM -> "a new claim";
            case PATIENT_BILLED -> "a bill to the patient";
            case WAIT -> "every answer for now, because the payer acts by itself";
        };
    }

    private static String lowerFirst(String text) {
        boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return abbreviation ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
