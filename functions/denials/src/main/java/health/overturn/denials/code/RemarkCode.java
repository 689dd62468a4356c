package health.overturn.denials.code;

import org.jspecify.annotations.Nullable;

/// A row of the RARC table: what a remittance advice remark code means to the practice.
///
/// It has a category or a disposition or neither, never both: what says how to answer does not say what went wrong.
///
/// @param meaning in our own words
/// @param asksForRecords the payer waits for records, within a time of their own
/// @param step the next step, as in [ReasonCode]
public record RemarkCode(
        String code,
        String meaning,
        @Nullable Category category,
        @Nullable Disposition disposition,
        boolean asksForRecords,
        String nextStep) {}
