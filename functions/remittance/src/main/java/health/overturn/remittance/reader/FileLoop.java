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
    private final ReadResults findings;
    private final ElementReader elements;
    private final SegmentValidator guide;
    private final TrailerValidator trailers;
    private final TransactionLoop transactions;
    private @Nullable OpenInterchange interchange;
    private boolean seen;

    FileLoop(SegmentReader segments, ReadResults findings, ReadLimits limits, ReaderCheckpoint from) {
        this.segments = segments;
        this.segment = segments.segment();
        this.findings = findings;
        this.elements = new ElementReader(segment, findings);
        this.guide = new SegmentValidator(elements);
        this.trailers = new TrailerValidator(elements);
        this.transactions = new TransactionLoop(elements, findings, limits, from.transaction());
        this.interchange = from.interchange();
    }

    void accept(SegmentReader.Event event) {
        switch (event) {
            case INTERCHANGE -> beginInterchange();
            case SEGMENT -> accept(segment.tag());
            case SKIPPED -> skipped();
            case TOO_LONG ->
                elements.problem(
                        ProblemCode.SEGMENT_TOO_LONG,
                        "segment: expected a terminator in reach but the segment goes on");
            case UNFINISHED -> unfinished();
            case END -> {}
        }
        seen = true;
    }

    /// Closes what the end of the content, or of an entry of a zip, left open.
    void endEntry() {
        if (!seen && findings.tally().equals(FileTotals.NONE)) {
            elements.problem(ProblemCode.EMPTY, "file: expected a remittance but was empty");
        }
        closeInterchange(transactions::cut);
        seen = false;
    }

    /// No file ends without a word on why it holds no remittance.
    void endFile() {
        FileTotals tally = findings.tally();
        if (tally.transactions() == 0 && tally.problems().isEmpty()) {
            elements.problem(ProblemCode.NO_TRANSACTION, "file: expected a remittance but was none");
        }
    }

    void archive(ArchiveContent.ArchiveError trouble) {
        switch (trouble) {
            case DAMAGED ->
                elements.problem(
                        ProblemCode.ARCHIVE_DAMAGED,
                        "archive: expected a gzip or zip that unpacks to its end but it breaks off");
            case TOO_LARGE ->
                elements.problem(
                        ProblemCode.ARCHIVE_TOO_LARGE,
                        "archive: expected to unpack to what a remittance may have but was more");
            case TOO_MANY_ENTRIES ->
                elements.problem(
                        ProblemCode.TOO_MANY_ENTRIES,
                        "archive: expected fewer entries but there are more, which are left out");
        }
    }

    private void beginInterchange() {
        closeInterchange(transactions::closeUnended);
        mark();
        interchange = new OpenInterchange(
                Objects.requireNonNull(segments.delimiters()), elements.position(), envelope(), 0, false, 0, false);
        if (!segments.hasRegularHeader()) {
            elements.problem(
                    ProblemCode.INTERCHANGE_HEADER,
                    "ISA: expected 16 elements but was %d".formatted(segment.elements()));
        }
        guide.check(SegmentIds.ISA);
    }

    private Envelope envelope() {
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
        if (rule.isClaimDetail() && transactions.isInClaim()) {
            transactions.takeInClaim(rule, guide);
            return;
        }
        switch (tag) {
            case SegmentIds.IEA -> endInterchange();
            case SegmentIds.GS -> beginGroup();
            case SegmentIds.GE -> endGroup();
            case SegmentIds.ST -> beginTransaction();
            case SegmentIds.SE -> transactions.end(guide);
            case SegmentIds.TA1 -> guide.check(tag);
            default -> takeDetail(tag);
        }
    }

    private void takeDetail(int tag) {
        if (tag == SegmentIds.CLP && transactions.isRemittance()) {
            transactions.endLoops();
            mark();
        }
        transactions.accept(tag, guide);
    }

    private void mark() {
        findings.mark(new ReaderCheckpoint(
                segment.offset(),
                segment.offset(),
                segment.ordinal() - 1,
                0,
                interchange,
                transactions.open(),
                findings.tally()));
    }

    private void beginGroup() {
        transactions.closeUnended();
        OpenInterchange open = open();
        if (open.inGroup()) {
            elements.problem(ProblemCode.MISSING_GE, "GS: expected the group before it to end but it did not");
        }
        guide.check(SegmentIds.GS);
        interchange = open.withGroup(open.envelope().withGroup(segment.text(6), segment.text(8)));
    }

    private void endGroup() {
        transactions.closeUnended();
        OpenInterchange open = open();
        if (!open.inGroup()) {
            elements.problem(ProblemCode.SEGMENT_ORDER, "GE: expected a group before it but was none");
            return;
        }
        guide.check(SegmentIds.GE);
        trailers.count(open.transactions(), "transactions");
        trailers.control(open.envelope().groupControl(), "GS06");
        interchange = open.withoutGroup();
    }

    private void endInterchange() {
        transactions.closeUnended();
        OpenInterchange open = open();
        if (open.inGroup()) {
            elements.problem(ProblemCode.MISSING_GE, "IEA: expected the last group to end but it did not");
        }
        if (!open.holdsTransactions()) {
            findings.problem(
                    ProblemCode.NO_TRANSACTION,
                    open.at(),
                    "ISA: expected a transaction in the interchange but was none");
        }
        guide.check(SegmentIds.IEA);
        trailers.count(open.groups(), "groups");
        trailers.control(open.envelope().interchangeControl(), "ISA13");
        interchange = null;
        segments.leaveInterchange();
    }

    private void beginTransaction() {
        transactions.closeUnended();
        OpenInterchange open = open();
        if (!open.inGroup()) {
            elements.problem(ProblemCode.GROUP_HEADER, "ST: expected a group before it but was none");
        }
        mark();
        interchange = open.withTransaction();
        transactions.begin(open.envelope(), guide);
    }

    private void closeInterchange(Runnable closeTransaction) {
        boolean inside = transactions.open() != null;
        closeTransaction.run();
        if (interchange != null && !inside) {
            elements.problem(ProblemCode.MISSING_IEA, "file: expected an IEA but the interchange does not end");
        }
        interchange = null;
    }

    private OpenInterchange open() {
        return Objects.requireNonNull(interchange, "a segment outside of any interchange");
    }

    private void skipped() {
        if (seen) {
            elements.problem(
                    ProblemCode.SKIPPED_BYTES, "file: expected an ISA but was something else, which is passed over");
        } else {
            elements.problem(
                    ProblemCode.NOT_X12, "file: expected an ISA segment but was " + FormatGuess.named(segments.lead()));
        }
    }

    private void unfinished() {
        boolean named = segment.elements() > 0;
        if (named && (segment.tag() == SegmentIds.GE || segment.tag() == SegmentIds.IEA)) {
            if (!segments.endsLines()) {
                elements.problem(ProblemCode.UNTERMINATED, "trailer: expected a terminator but the file ends");
            }
            accept(segment.tag());
            return;
        }
        elements.problem(ProblemCode.CUT, "file: expected more but it ends inside a segment");
    }
}
