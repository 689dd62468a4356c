package health.overturn.operations.ledger;

import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.PracticeKeys;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A row of the ledger as an item. Its attributes have the names of the API.
final class LedgerRowItem {
    static final String COPY_OF = "copyOf";
    private static final String STATUS = "status";
    static final String ATTEMPTS = "attempts";
    private static final String CLOSED = "closed";
    private static final String PROBLEMS = "problems";
    private static final int PROBLEM_FIELDS = 4;

    private LedgerRowItem() {}

    static Item of(PracticeKeys keys, FirstUpload original, LedgerRow row) {
        LedgerRow.Heading heading = row.heading();
        Item item = LedgerSumsItem.addTo(row(keys, original, heading.ordinal()), row.sums())
                .with(STATUS, row.status().name())
                .with("payer", heading.payer())
                .with("payerName", heading.payerName())
                .with("trace", heading.trace())
                .with("paidOn", heading.paidOn())
                .with("paymentCents", heading.paymentCents())
                .withTexts(
                        PROBLEMS,
                        row.problems().stream().flatMap(LedgerRowItem::fields).toList());
        Item withNotes = UnknownCodeRowsItem.addTo(NoteRowsItem.addTo(item, row.notes()), row.unknownCodes());
        return row.balanced() ? withNotes.withFlag("balanced") : withNotes;
    }

    private static Stream<String> fields(LedgerRow.RecordedProblem problem) {
        return Stream.of(
                Integer.toString(problem.segment()),
                Long.toString(problem.position()),
                problem.code(),
                problem.message());
    }

    /// The row of a copy: the key of the first upload and its sums.
    static Item ofCopy(PracticeKeys keys, FirstUpload copy, FirstUpload original) {
        FirstUpload.FinishedUpload result = original.result().orElseThrow();
        return LedgerSumsItem.addTo(row(keys, copy, 0), result.sums())
                .with(STATUS, result.status().name())
                .with(COPY_OF, original.key());
    }

    /// The row of an upload that was not read. Its one problem says why.
    static Item ofUnread(PracticeKeys keys, Ledger.UploadRow upload, UnreadReason reason) {
        LedgerRow.RecordedProblem problem =
                new LedgerRow.RecordedProblem(0, 0, reason.status().name(), reason.text());
        return LedgerSumsItem.addTo(base(keys, upload), LedgerRow.Sums.NONE)
                .with(STATUS, reason.status().name())
                .with(ATTEMPTS, reason.attempts())
                .withTexts(PROBLEMS, fields(problem).toList());
    }

    /// What remains of such a row once the upload has been read. No list shows it, and it expires.
    static Item closed(PracticeKeys keys, Ledger.UploadRow upload) {
        return UploadExpiry.addTo(
                base(keys, upload).withFlag(CLOSED), upload.upload().at());
    }

    static boolean isClosed(Item item) {
        return item.has(CLOSED);
    }

    private static Item base(PracticeKeys keys, Ledger.UploadRow upload) {
        return Item.at(upload.key(keys))
                .with("file", upload.upload().key())
                .with("receivedAt", upload.upload().at().toString());
    }

    private static Item row(PracticeKeys keys, FirstUpload upload, int ordinal) {
        return Item.at(keys.ledgerRow(upload.at(), upload.file(), ordinal))
                .with("file", upload.key())
                .with("receivedAt", upload.at().toString());
    }

    static LedgerRow read(Item item) {
        String sort = item.text("sk");
        LedgerRow.Heading heading = new LedgerRow.Heading(
                Integer.parseInt(sort.substring(sort.lastIndexOf('#') + 1)),
                item.text("payer"),
                item.text("payerName"),
                item.text("trace"),
                item.text("paidOn"),
                item.number("paymentCents"));
        return new LedgerRow(
                heading,
                LedgerStatus.valueOf(item.text(STATUS)),
                LedgerSumsItem.read(item),
                item.has("balanced"),
                problems(item.texts(PROBLEMS)),
                NoteRowsItem.read(item),
                UnknownCodeRowsItem.read(item));
    }

    private static List<LedgerRow.RecordedProblem> problems(List<String> fields) {
        return IntStream.range(0, fields.size() / PROBLEM_FIELDS)
                .map(index -> index * PROBLEM_FIELDS)
                .mapToObj(start -> new LedgerRow.RecordedProblem(
                        Integer.parseInt(fields.get(start)),
                        Long.parseLong(fields.get(start + 1)),
                        fields.get(start + 2),
                        fields.get(start + 3)))
                .toList();
    }
}
