package health.overturn.operations.redrive;

/// A dead letter, and what the ledger says of its file.
///
/// @param attempts how often the intake tried to read the file; 0 for another kind of letter, or if that is unknown
/// @param why one sentence without patient data; empty where the ledger has none
public record DescribedLetter(LetterName letter, int attempts, String why) {}
