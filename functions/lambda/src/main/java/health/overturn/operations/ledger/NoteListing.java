package health.overturn.operations.ledger;

import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Lists the notes of the ledger, of the newest remittance first.
public final class NoteListing {
    private static final int PAGE_SIZE = 100;
    private static final int MAX_ROWS = 1_000;

    private final Ledger ledger;

    public NoteListing(Ledger ledger) {
        this.ledger = ledger;
    }

    /// A note with the remittance that has it.
    ///
    /// @param note empty for the notes of a remittance beyond those that its row lists
    /// @param count 1, or the number of the notes that are not listed
    public record ListedNote(LedgerEntry entry, Optional<NoteRows.NoteRow> note, int count, long cents) {}

    /// @param next where the list goes on; empty at its end
    public record NotePage(List<ListedNote> items, String next) {
        public NotePage {
            items = List.copyOf(items);
        }
    }

    /// Lists the notes that match. A page holds whole remittances, so it may exceed the limit by the notes of one; it
    /// examines at most a thousand remittances, so it may be short although the list continues.
    ///
    /// @param before the position after which the list goes on; empty to begin
    /// @return empty if `before` is not a position
    public Optional<NotePage> list(
            Practice practice, Instant now, String before, int limit, Predicate<ListedNote> wanted) {
        List<ListedNote> found = new ArrayList<>();
        String after = before;
        for (int examined = 0; examined < MAX_ROWS; ) {
            Optional<List<LedgerEntry>> rows = ledger.latest(practice, now, after, PAGE_SIZE);
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            for (LedgerEntry entry : rows.get()) {
                notes(entry).stream().filter(wanted).forEach(found::add);
                after = entry.position();
                examined++;
                if (found.size() >= limit) {
                    return Optional.of(new NotePage(found, after));
                }
            }
            if (rows.get().size() < PAGE_SIZE) {
                return Optional.of(new NotePage(found, ""));
            }
        }
        return Optional.of(new NotePage(found, after));
    }

    private static List<ListedNote> notes(LedgerEntry entry) {
        NoteRows rows = entry.row().notes();
        List<ListedNote> notes = new ArrayList<>();
        rows.listed().forEach(note -> notes.add(new ListedNote(entry, Optional.of(note), 1, note.cents())));
        if (rows.furtherCount() > 0) {
            notes.add(new ListedNote(entry, Optional.empty(), rows.furtherCount(), rows.furtherCents()));
        }
        return notes;
    }
}
