package health.overturn.benchmark;

/// The content of a file in figures, so that the results of two readers can be compared.
///
/// @param dates the number of dates of claims and lines
/// @param chargeCents the sum of CLP03 and of SVC02
/// @param paidCents the sum of CLP04 and of SVC03
/// @param adjustedCents the sum of every CAS amount of claims and lines
/// @param content a hash, in order, of every code, number, name, date and amount of the records
record FileFingerprint(
        long transactions,
        long claims,
        long lines,
        long adjustments,
        long remarkCodes,
        long references,
        long dates,
        long chargeCents,
        long paidCents,
        long adjustedCents,
        long content) {}
