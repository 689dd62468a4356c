package health.overturn.denials.judge;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.code.ReasonCode;
import health.overturn.denials.code.RemarkCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Describes the next step of a denial.
///
/// The text comes from the remark code, else the reason code, else the category. Where remark codes forbid a response,
/// another answer to the payer replaces all that comes after `, then`.
final class NextStep {
    static final String PATIENT_LIABLE = "Verify, then bill the patient";

    private static final String THEN = ", then ";

    private final CodeTables tables;

    NextStep(CodeTables tables) {
        this.tables = tables;
    }

    String describe(Reason primary, @Nullable ReasonCode row, Set<DenialResponse> forbidden) {
        String text = baseText(primary, row);
        if (forbidden.isEmpty()) {
            return text;
        }
        int then = text.indexOf(THEN);
        return (then < 0 ? text : text.substring(0, then)) + THEN + wayToPayer(forbidden);
    }

    private String baseText(Reason primary, @Nullable ReasonCode row) {
        if (primary.category() == Category.UNMAPPED) {
            return Category.UNMAPPED.nextStep();
        }
        String ofRemark = textOfRemark(primary);
        if (!ofRemark.isEmpty()) {
            return ofRemark;
        }
        if (row != null && !row.nextStep().isEmpty()) {
            return row.nextStep();
        }
        return primary.category().nextStep();
    }

    /// The text of the remark code that decided the category, else of the first one with a category; empty
    /// where there is none.
    private String textOfRemark(Reason primary) {
        String first = "";
        for (String remark : primary.rarcs()) {
            RemarkCode row = tables.remark(remark);
            if (row == null || row.category() == null || row.nextStep().isEmpty()) {
                continue;
            }
            if (primary.rationale().tableRow().endsWith(remark)) {
                return row.nextStep();
            }
            first = first.isEmpty() ? row.nextStep() : first;
        }
        return first;
    }

    private static String wayToPayer(Set<DenialResponse> forbidden) {
        boolean appeal = !forbidden.contains(DenialResponse.APPEAL);
        boolean corrected = !forbidden.contains(DenialResponse.CORRECTED_CLAIM);
        boolean newClaim = !forbidden.contains(DenialResponse.NEW_CLAIM);
        if (corrected) {
            return "send a corrected claim: the payer takes no appeal";
        }
        if (newClaim) {
            return "send a new claim: the payer takes no corrected claim" + (appeal ? "" : " and no appeal");
        }
        return appeal
                ? "appeal: the payer takes the claim no second time"
                : "call the payer or decide on a write-off: it takes neither appeal nor claim";
    }
}
