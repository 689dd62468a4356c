package health.overturn.denials.code;

import org.jspecify.annotations.Nullable;

/// A row of the RARC table: what a remittance advice remark code means for the practice.
///
/// @param code the RARC
/// @param status whether the list still has the code
/// @param meaning in our own words
/// @param category what went wrong, where the remark code says so
/// @param disposition how the practice may answer, where the remark code says so
/// @param asksForRecords the payer asks for records, which have a deadline of their own
/// @param nextStep in the form of [ReasonCode#nextStep]; empty where the reason code's next step applies
/// @param confidence how sure the row is
public record RemarkCode(
        String code,
        CodeStatus status,
        String meaning,
        @Nullable Category category,
        @Nullable Disposition disposition,
        boolean asksForRecords,
        String nextStep,
        CodeConfidence confidence) {}
