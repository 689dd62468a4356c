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

/// One file: interchanges, groups and where transactions begin and end.
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
                elements.report(
                        ProblemCode.SEGMENT_TOO_LONG,
                        "segment: expected a terminator in reach but the segment goes on");
            case UNFINISHED -> acceptUnfinished();
            case END -> {}
        }
        hasContent = true;
    }

    /// Closes what the end of the content, or of an entry of a zip, left open.
    void endEntry() {
        if (!hasContent && results.totals().equals(FileTotals.NONE)) {
            elements.report(ProblemCode.EMPTY, "file: expected a remittance but was empty");
        }
        closeInterchange(transactions::closeTruncated);
        hasContent = false;
    }

    /// No file ends without a word on why it holds no remittance.
    void endFile() {
        FileTotals totals = results.totals();
        if (totals.transactions() == 0 && totals.problems().isEmpty()) {
            elements.report(ProblemCode.NO_TRANSACTION, "file: expected a remittance but was none");
        }
    }

    void reportArchiveError(ArchiveContent.ArchiveError error) {
        switch (error) {
            case DAMAGED ->
                elements.report(
                        ProblemCode.ARCHIVE_DAMAGED,
                        "archive: expected a gzip or zip that unpacks to its end but it breaks off");
            case TOO_LARGE ->
                elements.report(
                        ProblemCode.ARCHIVE_TOO_LARGE,
                        "archive: expected to unpack to what a remittance may have but was more");
            case TOO_MANY_ENTRIES ->
                elements.report(
                        ProblemCode.TOO_MANY_ENTRIES,
                        "archive: expected fewer entries but there are more, which are left out");
        }
    }

    private void beginInterchange() {
        closeInterchange(transactions::closeWithoutSe);
        markCheckpoint();
        interchange = new OpenInterchange(
                Objects.requireNonNull(segments.delimiters()), elements.position(), readEnvelope(), 0, false, 0, false);
        if (!segments.hasRegularHeader()) {
            elements.report(
                    ProblemCode.INTERCHANGE_HEADER,
                    "ISA: expected 16 elements but was %d".formatted(segment.elements()));
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
            elements.report(ProblemCode.MISSING_GE, "GS: expected the group before it to end but it did not");
        }
        validator.check(SegmentIds.GS);
        interchange = current.withGroup(current.envelope().withGroup(segment.text(6), segment.text(8)));
    }

    private void endGroup() {
        transactions.closeWithoutSe();
        OpenInterchange current = currentInterchange();
        if (!current.inGroup()) {
            elements.report(ProblemCode.SEGMENT_ORDER, "GE: expected a group before it but was none");
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
            elements.report(ProblemCode.MISSING_GE, "IEA: expected the last group to end but it did not");
        }
        if (!current.holdsTransactions()) {
            results.report(
                    ProblemCode.NO_TRANSACTION,
                    current.at(),
                    "ISA: expected a transaction in the interchange but was none");
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
            elements.report(ProblemCode.GROUP_HEADER, "ST: expected a group before it but was none");
        }
        markCheckpoint();
        interchange = current.withTransaction();
        transactions.begin(current.envelope(), validator);
    }

    private void closeInterchange(Runnable closeTransaction) {
        boolean inTransaction = transactions.open() != null;
        closeTransaction.run();
        if (interchange != null && !inTransaction) {
            elements.report(ProblemCode.MISSING_IEA, "file: expected an IEA but the interchange does not end");
        }
        interchange = null;
    }

    private OpenInterchange currentInterchange() {
        return Objects.requireNonNull(interchange, "a segment outside of any interchange");
    }

    private void reportSkippedBytes() {
        if (hasContent) {
            elements.report(
                    ProblemCode.SKIPPED_BYTES, "file: expected an ISA but was something else, which is passed over");
        } else {
            elements.report(
                    ProblemCode.NOT_X12,
                    "file: expected an ISA segment but was " + FormatGuess.describe(segments.firstSkippedBytes()));
        }
    }

    private void acceptUnfinished() {
        boolean hasId = segment.elements() > 0;
        if (hasId && (segment.tag() == SegmentIds.GE || segment.tag() == SegmentIds.IEA)) {
            if (!segments.isTerminatedByLineEnd()) {
                elements.report(ProblemCode.UNTERMINATED, "trailer: expected a terminator but the file ends");
            }
            accept(segment.tag());
            return;
        }
        elements.report(ProblemCode.CUT, "file: expected more but it ends inside a segment");
    }
}
