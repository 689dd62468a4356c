package health.overturn.denials.judge;

/// Why a judgement came out as it did.
///
/// @param rule the rule that decided
/// @param tableRow the table row that it read: `carc 197`, `rarc M62` or `carc-rarc 50,N115`; empty where it read none
/// @param segment the ordinal in the file of the segment that it read; 0 where it is not known
public record Rationale(JudgingRule rule, String tableRow, int segment) {}
