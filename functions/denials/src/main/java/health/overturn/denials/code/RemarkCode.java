package health.overturn.denials.code;

import org.jspecify.annotations.Nullable;

/// A row of the RARC table: what a remittance advice remark code means for the practice.
///
/// A row has a category, a disposition or neither, never both. A code that says how to answer does not say what went
/// wrong.
///
/// @param code the RARC
/// @param meaning in our own words
/// @param asksForRecords the payer asks for records, which have a deadline of their own
/// @param nextStep in the form of [ReasonCode#nextStep]; empty where the reason code's next step applies
public record RemarkCode(
        String code,
        String meaning,
        @Nullable Category category,
        @Nullable Disposition disposition,
        boolean asksForRecords,
        String nextStep) {}
