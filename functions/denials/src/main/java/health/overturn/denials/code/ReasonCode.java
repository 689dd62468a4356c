package health.overturn.denials.code;

import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import org.jspecify.annotations.Nullable;

/// A row of the CARC table: what a claim adjustment reason code means for the practice.
///
/// @param carc without leading zeros
/// @param status whether the list still has the code
/// @param meaning in our own words
/// @param category the category of a denial by this code, unless a remark code decides; absent where the code never
///     denies
/// @param cluster the grouping for behavioral health practices; eight codes have one
/// @param preventable overrides [Category#preventable] where present
/// @param asksForRecords the payer asks for records, which have a deadline of their own
/// @param nextStep the next step under group CO, PI and OA: one sentence without its full stop; empty where the
///     category's next step applies. The part after `, then` names the answer to the payer, and a disposition may
///     replace it
/// @param patientStep the next step under group PR; empty where `nextStep` applies
/// @param confidence how sure the row is
/// @param tableRow the row that decided, as a rationale names it: `carc 109`, `carc-lob 109,MB,,N538`, or the
///     practice's own `carc 109 for 60054,MB,PR`
public record ReasonCode(
        Carc carc,
        CodeStatus status,
        String meaning,
        CodeClass codeClass,
        @Nullable Category category,
        @Nullable Cluster cluster,
        @Nullable Boolean preventable,
        boolean asksForRecords,
        String nextStep,
        String patientStep,
        CodeConfidence confidence,
        String tableRow) {
    /// The text of the CARC.
    public String code() {
        return carc.text();
    }

    /// The category, or UNMAPPED where the row names none.
    public Category categoryOrUnmapped() {
        return category == null ? Category.UNMAPPED : category;
    }

    /// The next step for money of this group; empty where the category's next step applies.
    public String stepFor(AdjustmentGroup group) {
        return group.isPatient() && !patientStep.isEmpty() ? patientStep : nextStep;
    }
}
