package health.overturn.denials.work;

/// Where a denial was first read.
///
/// @param file the id of the file in the ledger
/// @param transaction the ordinal of the transaction in the file
/// @param segment the ordinal of the CLP segment in the file
public record Source(String file, int transaction, int segment) {}
