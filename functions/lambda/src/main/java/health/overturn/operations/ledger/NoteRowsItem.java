package health.overturn.operations.ledger;

import health.overturn.operations.ledger.NoteRows.NoteRow;
import health.overturn.remittance.ProtectedText;
import health.overturn.storage.dynamo.Item;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The notes of a ledger row as attributes of its item.
final class NoteRowsItem {
    private static final String NOTES = "notes";
    private static final String FURTHER_COUNT = "notesMore";
    private static final String FURTHER_CENTS = "notesMoreCents";
    private static final int FIELDS = 8;

    private NoteRowsItem() {}

    static Item addTo(Item item, NoteRows notes) {
        if (notes.listed().isEmpty()) {
            return item;
        }
        Item listed = item.withTexts(
                NOTES, notes.listed().stream().flatMap(NoteRowsItem::fields).toList());
        return notes.furtherCount() == 0
                ? listed
                : listed.with(FURTHER_COUNT, notes.furtherCount()).with(FURTHER_CENTS, notes.furtherCents());
    }

    private static Stream<String> fields(NoteRow note) {
        return Stream.of(
                note.group(),
                note.carc(),
                Integer.toString(note.line()),
                Long.toString(note.cents()),
                note.claimNumber().value(),
                note.payerClaimNumber().value(),
                note.serviceFrom(),
                Long.toString(note.chargeCents()));
    }

    static NoteRows read(Item item) {
        if (!item.has(NOTES)) {
            return NoteRows.NONE;
        }
        List<String> fields = item.texts(NOTES);
        List<NoteRow> listed = IntStream.range(0, fields.size() / FIELDS)
                .mapToObj(index -> note(fields.subList(index * FIELDS, (index + 1) * FIELDS)))
                .toList();
        return item.has(FURTHER_COUNT)
                ? new NoteRows(listed, Math.toIntExact(item.number(FURTHER_COUNT)), item.number(FURTHER_CENTS))
                : new NoteRows(listed, 0, 0);
    }

    private static NoteRow note(List<String> fields) {
        return new NoteRow(
                fields.get(0),
                fields.get(1),
                Integer.parseInt(fields.get(2)),
                Long.parseLong(fields.get(3)),
                ProtectedText.of(fields.get(4)),
                ProtectedText.of(fields.get(5)),
                fields.get(6),
                Long.parseLong(fields.get(7)));
    }
}
