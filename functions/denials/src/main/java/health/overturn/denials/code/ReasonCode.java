package health.overturn.denials.code;

import org.jspecify.annotations.Nullable;

/// A row of the CARC table: what a claim adjustment reason code means for the practice.
///
/// @param code the CARC, without leading zeros
/// @param meaning in our own words
/// @param category the category of a denial by this code, unless a remark code decides; absent where the code never
///     denies
/// @param cluster the grouping for behavioral health practices; eight codes have one
/// @param preventable overrides [Category#preventable] where present
/// @param asksForRecords the payer asks for records, which have a deadline of their own
/// @param nextStep one sentence without its full stop; empty where the category's next step applies. The part after
///     `, then` names the answer to the payer, and a disposition may replace it
public record ReasonCode(
        String code,
        String meaning,
        CodeClass codeClass,
        @Nullable Category category,
        @Nullable Cluster cluster,
        @Nullable Boolean preventable,
        boolean asksForRecords,
        String nextStep) {
    /// The category, or UNMAPPED where the row names none.
    public Category categoryOrUnmapped() {
        return category == null ? Category.UNMAPPED : category;
    }
}
