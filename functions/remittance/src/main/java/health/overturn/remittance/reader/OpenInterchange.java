package health.overturn.remittance.reader;

import health.overturn.remittance.Envelope;
import health.overturn.remittance.Position;
import health.overturn.remittance.x12.Delimiters;

/// The state of an interchange before its IEA.
///
/// Stored by component name with a file's progress.
///
/// @param envelope the interchange and the last group begun
/// @param groups number of groups begun
/// @param inGroup whether a group is open
/// @param transactions number of transactions begun in the group, including those that are not remittances
/// @param holdsTransactions whether any group had a transaction
public record OpenInterchange(
        Delimiters delimiters,
        Position at,
        Envelope envelope,
        int groups,
        boolean inGroup,
        int transactions,
        boolean holdsTransactions) {
    OpenInterchange withGroup(Envelope grouped) {
        return new OpenInterchange(delimiters, at, grouped, groups + 1, true, 0, holdsTransactions);
    }

    OpenInterchange withoutGroup() {
        return new OpenInterchange(delimiters, at, envelope, groups, false, 0, holdsTransactions);
    }

    OpenInterchange withTransaction() {
        return new OpenInterchange(delimiters, at, envelope, groups, inGroup, transactions + 1, true);
    }
}
