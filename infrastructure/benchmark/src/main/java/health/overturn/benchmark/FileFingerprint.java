package health.overturn.benchmark;

/// What a file says, told so that two readers can be held against each other.
///
/// @param dates every date of claims and lines that is present
/// @param chargeCents the sum of CLP03 and of SVC02
/// @param paidCents the sum of CLP04 and of SVC03
/// @param adjustedCents the sum of every CAS amount, claims and lines
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
