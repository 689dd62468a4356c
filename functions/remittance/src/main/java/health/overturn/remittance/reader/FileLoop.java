package health.overturn.remittance.reader;

import health.overturn.remittance.Envelope;
import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.archive.ArchiveContent;
import health.overturn.remittance.validation.ElementReader;
import health.overturn.remittance.validation.SegmentIds;
import health.overturn.remittance.validation.SegmentRule;
import health.overturn.remittance.validation.SegmentRules;
import health.overturn.remittance.validation.SegmentValidator;
import health.overturn.remittance.x12.Segment;
import health.overturn.remittance.x12.SegmentReader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads one file: its interchanges and groups, and the start and end of its transactions.
final class FileLoop {
    private final SegmentReader segments;
    private final Segment segment;
    private final ReadResults results;
    private final ElementReader elements;
    private final SegmentValidator validator;
    private final TrailerValidator trailerValidator;
    private final TransactionLoop transactions;
    private @Nullable OpenInterchange interchange;
    private boolean hasContent;

    FileLoop(SegmentReader segments, ReadResults results, ReadLimits limits, ReaderCheckpoint checkpoint) {
        this.segments = segments;
        this.segment = segments.segment();
        this.results = results;
        this.elements = new ElementReader(segment, results);
        this.validator = new SegmentValidator(elements);
        this.trailerValidator = new TrailerValidator(elements);
        this.transactions = new TransactionLoop(elements, results, limits, checkpoint.transaction());
        this.interchange = checkpoint.interchange();
    }

    void accept(SegmentReader.Event event) {
        switch (event) {
            case INTERCHANGE -> beginInterchange();
            case SEGMENT -> accept(segment.tag());
            case SKIPPED -> reportSkippedBytes();
            case TOO_LONG ->
                elements.report(ProblemCode.SEGMENT_TOO_LONG, "segment: longer than the reader's limit; it is skipped");
            case UNFINISHED -> acceptUnfinished();
            case END -> {}
        }
        hasContent = true;
    }

    /// Closes the open interchange at the end of the file or of a zip entry.
    void endEntry() {
        if (!hasContent && results.totals().equals(FileTotals.NONE)) {
            elements.report(ProblemCode.EMPTY, "the file is empty; an ISA segment is required");
        }
        closeInterchange(transactions::closeTruncated);
        hasContent = false;
    }

    /// Reports why the file has no remittance, unless another problem already says so.
    void endFile() {
        FileTotals totals = results.totals();
        if (totals.transactions() == 0 && totals.problems().isEmpty()) {
            elements.report(ProblemCode.NO_TRANSACTION, "the file has no transaction");
        }
    }

    void reportArchiveError(ArchiveContent.ArchiveError error) {
        switch (error) {
            case DAMAGED ->
                elements.report(
                        ProblemCode.ARCHIVE_DAMAGED, "archive: damaged or incomplete; the rest cannot be unpacked");
            case TOO_LARGE ->
                elements.report(
                        ProblemCode.ARCHIVE_TOO_LARGE,
                        "archive: unpacks to more than the reader's limit; the rest is skipped");
            case TOO_MANY_ENTRIES ->
                elements.report(
                        ProblemCode.TOO_MANY_ENTRIES,
                        "archive: more entries than the reader's limit; the rest is skipped");
        }
    }

    private void beginInterchange() {
        closeInterchange(transactions::closeWithoutSe);
        markCheckpoint();
        interchange = new OpenInterchange(
                Objects.requireNonNull(segments.delimiters()), elements.position(), readEnvelope(), 0, false, 0, false);
        if (!segments.hasRegularHeader()) {
            elements.report(
                    ProblemCode.INTERCHANGE_HEADER, "ISA: must have 16 elements; got %d".formatted(segment.elements()));
        }
        validator.check(SegmentIds.ISA);
    }

    private Envelope readEnvelope() {
        return new Envelope(
                segment.text(6),
                segment.text(8),
                segment.date(9),
                segment.text(13),
                segment.code(15).equals("T"),
                "",
                "");
    }

    private void accept(int tag) {
        SegmentRule rule = SegmentRules.of(tag);
        if (rule.isClaimDetail() && transactions.isClaimOpen()) {
            transactions.acceptInClaim(rule, validator);
            return;
        }
        switch (tag) {
            case SegmentIds.IEA -> endInterchange();
            case SegmentIds.GS -> beginGroup();
            case SegmentIds.GE -> endGroup();
            case SegmentIds.ST -> beginTransaction();
            case SegmentIds.SE -> transactions.end(validator);
            case SegmentIds.TA1 -> validator.check(tag);
            default -> acceptBodySegment(tag);
        }
    }

    private void acceptBodySegment(int tag) {
        if (tag == SegmentIds.CLP && transactions.isRemittance()) {
            transactions.endHeaderAndClaim();
            markCheckpoint();
        }
        transactions.accept(tag, validator);
    }

    private void markCheckpoint() {
        results.setNextCheckpoint(new ReaderCheckpoint(
                segment.offset(),
                segment.offset(),
                segment.ordinal() - 1,
                0,
                interchange,
                transactions.open(),
                results.totals()));
    }

    private void beginGroup() {
        transactions.closeWithoutSe();
        OpenInterchange current = currentInterchange();
        if (current.inGroup()) {
            elements.report(ProblemCode.MISSING_GE, "GS: the group before it has no GE");
        }
        validator.check(SegmentIds.GS);
        interchange = current.withGroup(current.envelope().withGroup(segment.text(6), segment.text(8)));
    }

    private void endGroup() {
        transactions.closeWithoutSe();
        OpenInterchange current = currentInterchange();
        if (!current.inGroup()) {
            elements.report(ProblemCode.SEGMENT_ORDER, "GE: no group is open; it is skipped");
            return;
        }
        validator.check(SegmentIds.GE);
        trailerValidator.checkCount(current.transactions(), "transactions");
        trailerValidator.checkControlNumber(current.envelope().groupControl(), "GS06");
        interchange = current.withoutGroup();
    }

    private void endInterchange() {
        transactions.closeWithoutSe();
        OpenInterchange current = currentInterchange();
        if (current.inGroup()) {
            elements.report(ProblemCode.MISSING_GE, "IEA: the last group has no GE");
        }
        if (!current.holdsTransactions()) {
            results.report(ProblemCode.NO_TRANSACTION, current.at(), "ISA: the interchange has no transaction");
        }
        validator.check(SegmentIds.IEA);
        trailerValidator.checkCount(current.groups(), "groups");
        trailerValidator.checkControlNumber(current.envelope().interchangeControl(), "ISA13");
        interchange = null;
        segments.leaveInterchange();
    }

    private void beginTransaction() {
        transactions.closeWithoutSe();
        OpenInterchange current = currentInterchange();
        if (!current.inGroup()) {
            elements.report(ProblemCode.GROUP_HEADER, "ST: no group is open; a GS before it is required");
        }
        markCheckpoint();
        interchange = current.withTransaction();
        transactions.begin(current.envelope(), validator);
    }

    private void closeInterchange(Runnable closeTransaction) {
        boolean inTransaction = transactions.open() != null;
        closeTransaction.run();
        if (interchange != null && !inTransaction) {
            elements.report(ProblemCode.MISSING_IEA, "interchange: IEA is required at its end");
        }
        interchange = null;
    }

    private OpenInterchange currentInterchange() {
        return Objects.requireNonNull(interchange, "bug: a segment outside any interchange");
    }

    private void reportSkippedBytes() {
        if (hasContent) {
            elements.report(ProblemCode.SKIPPED_BYTES, "file: bytes outside any interchange; they are skipped");
        } else {
            elements.report(ProblemCode.NOT_X12, FormatGuess.describe(segments.firstSkippedBytes()));
        }
    }

    private void acceptUnfinished() {
        boolean hasId = segment.elements() > 0;
        if (hasId && (segment.tag() == SegmentIds.GE || segment.tag() == SegmentIds.IEA)) {
            if (!segments.isTerminatedByLineEnd()) {
                elements.report(ProblemCode.UNTERMINATED, "trailer: the last segment of the file has no terminator");
            }
            accept(segment.tag());
            return;
        }
        elements.report(ProblemCode.CUT, "the file ends inside a segment");
    }
}
