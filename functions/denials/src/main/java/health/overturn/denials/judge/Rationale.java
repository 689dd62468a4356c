package health.overturn.denials.judge;

/// Why a decision came out as it did.
///
/// @param rule which step of the rule decided
/// @param row the table row that it read, as `carc 197`, `rarc M62`, `carc-rarc 50,N115`; empty where none was read
/// @param segment the ordinal in the file of the segment that it read
public record Rationale(JudgingRule rule, String tableRow, int segment) {}
