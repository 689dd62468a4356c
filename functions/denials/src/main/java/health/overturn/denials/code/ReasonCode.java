package health.overturn.denials.code;

import org.jspecify.annotations.Nullable;

/// A row of the CARC table: what a claim adjustment reason code means to the practice.
///
/// @param meaning in our own words
/// @param category what it makes of a denial, unless a remark code decides; absent where it never denies
/// @param cluster the grouping of behavioral health practices, on eight codes
/// @param preventable overrides the category's answer where present
/// @param asksForRecords the payer waits for records, within a time of their own
/// @param step the next step, one sentence without its full stop; empty where the category's words do. What comes
///     after `, then` is the way to the payer, which a disposition may rewrite
public record ReasonCode(
        String code,
        String meaning,
        CodeClass codeClass,
        @Nullable Category category,
        @Nullable Cluster cluster,
        @Nullable Boolean preventable,
        boolean asksForRecords,
        String nextStep) {
    /// The category of a code that may deny; a code whose row names none is for a person to map.
    public Category categoryOrUnmapped() {
        return category == null ? Category.UNMAPPED : category;
    }
}
