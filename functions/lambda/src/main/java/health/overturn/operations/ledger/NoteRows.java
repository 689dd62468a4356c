package health.overturn.operations.ledger;

import health.overturn.denials.judge.Note;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.ProtectedText;
import java.util.ArrayList;
import java.util.List;

/// The notes of one transaction: the first [#MAX_LISTED] with their claims, and the number and sum of all others.
///
/// @param furtherCents the sum of the notes that are not listed
public record NoteRows(List<NoteRow> listed, int furtherCount, long furtherCents) {
    static final int MAX_LISTED = 100;
    static final NoteRows NONE = new NoteRows(List.of(), 0, 0);

    public NoteRows {
        listed = List.copyOf(listed);
    }

    /// A note with what a person needs to enter a denial of it.
    ///
    /// @param group CAS01
    /// @param carc the claim adjustment reason code
    /// @param line the line's ordinal in its claim, 0 at claim level
    /// @param serviceFrom the claim's first day of service, an ISO date; empty if there is none
    public record NoteRow(
            String group,
            String carc,
            int line,
            long cents,
            ProtectedText claimNumber,
            ProtectedText payerClaimNumber,
            String serviceFrom,
            long chargeCents) {
        static NoteRow of(ClaimPayment claim, Note note) {
            return new NoteRow(
                    note.group().text(),
                    note.carc().text(),
                    note.line(),
                    note.amount().cents(),
                    claim.claimNumber(),
                    claim.payerClaimNumber(),
                    claim.serviceFrom() == null ? "" : claim.serviceFrom().toString(),
                    claim.charge().cents());
        }
    }

    NoteRows plus(ClaimPayment claim, List<Note> notes) {
        if (notes.isEmpty()) {
            return this;
        }
        List<NoteRow> all = new ArrayList<>(listed);
        int count = furtherCount;
        long cents = furtherCents;
        for (Note note : notes) {
            if (all.size() < MAX_LISTED) {
                all.add(NoteRow.of(claim, note));
            } else {
                count = Math.addExact(count, 1);
                cents = Math.addExact(cents, note.amount().cents());
            }
        }
        return new NoteRows(all, count, cents);
    }
}
