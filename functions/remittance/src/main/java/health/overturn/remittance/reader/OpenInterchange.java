package health.overturn.remittance.reader;

import health.overturn.remittance.Envelope;
import health.overturn.remittance.Position;
import health.overturn.remittance.x12.Delimiters;

/// An interchange whose IEA has not come yet.
///
/// @param envelope the interchange and, once a GS came, its group
/// @param groups groups begun
/// @param inGroup the last group's GE has not come yet
/// @param transactions transactions begun in the group, remittances or not
/// @param holdsTransactions any group had a transaction
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
