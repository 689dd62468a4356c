package health.overturn.denials.judge;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.code.ReasonCode;
import health.overturn.denials.code.RemarkCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of a denial's next step.
///
/// They come from the remark code, else the reason code, else the category. What a remark code rules out rewrites
/// the way to the payer, that is, all that comes after `, then`.
final class NextStep {
    static final String PATIENT_LIABLE = "Verify, then bill the patient";

    private static final String WAY = ", then ";

    private final CodeTables tables;

    NextStep(CodeTables tables) {
        this.tables = tables;
    }

    String after(Reason primary, @Nullable ReasonCode row, Set<DenialResponse> forbidden) {
        String words = words(primary, row);
        if (forbidden.isEmpty()) {
            return words;
        }
        int way = words.indexOf(WAY);
        return (way < 0 ? words : words.substring(0, way)) + WAY + way(forbidden);
    }

    private String words(Reason primary, @Nullable ReasonCode row) {
        if (primary.category() == Category.UNMAPPED) {
            return Category.UNMAPPED.nextStep();
        }
        String ofRemark = ofRemark(primary);
        if (!ofRemark.isEmpty()) {
            return ofRemark;
        }
        if (row != null && !row.step().isEmpty()) {
            return row.step();
        }
        return primary.category().nextStep();
    }

    /// The words of the remark code that decided the category, else of the first one that says what went wrong.
    private String ofRemark(Reason primary) {
        String first = "";
        for (String remark : primary.rarcs()) {
            RemarkCode row = tables.remark(remark);
            if (row == null || row.category() == null || row.step().isEmpty()) {
                continue;
            }
            if (primary.why().row().endsWith(remark)) {
                return row.step();
            }
            first = first.isEmpty() ? row.step() : first;
        }
        return first;
    }

    private static String way(Set<DenialResponse> forbidden) {
        boolean appeal = !forbidden.contains(DenialResponse.APPEAL);
        boolean corrected = !forbidden.contains(DenialResponse.CORRECTED_CLAIM);
        boolean anew = !forbidden.contains(DenialResponse.NEW_CLAIM);
        if (corrected) {
            return "send a corrected claim: the payer takes no appeal";
        }
        if (anew) {
            return "send a new claim: the payer takes no corrected claim" + (appeal ? "" : " and no appeal");
        }
        return appeal
                ? "appeal: the payer takes the claim no second time"
                : "call the payer or decide on a write-off: it takes neither appeal nor claim";
    }
}
