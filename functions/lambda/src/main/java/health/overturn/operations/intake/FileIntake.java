package health.overturn.operations.intake;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.Adjudications;
import health.overturn.denials.code.CodeBook;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.judge.Judge;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Predetermination;
import health.overturn.denials.judge.Judgement.Reversal;
import health.overturn.denials.judge.Judgement.Settled;
import health.overturn.denials.judge.Judgement.Watched;
import health.overturn.denials.judge.JudgingContext;
import health.overturn.denials.judge.Note;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.log.LoggedAdjudicationFactory;
import health.overturn.messaging.event.FileProblemNotice;
import health.overturn.operations.ledger.LedgerRow;
import health.overturn.operations.ledger.LedgerStatus;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.FileStatus;
import health.overturn.remittance.FileSummary;
import health.overturn.remittance.Problem;
import health.overturn.remittance.ProviderAdjustment;
import health.overturn.remittance.RemittanceRecord;
import health.overturn.remittance.Transaction;
import health.overturn.remittance.TransactionEnd;
import health.overturn.remittance.reader.RemittanceReader;
import health.overturn.storage.item.DenialSource;
import health.overturn.storage.item.IncomingAdjudication;
import health.overturn.storage.item.StoredAdjudication;
import health.overturn.storage.practice.Practice;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one file from its start or from a checkpoint: judges each claim, passes it on, and adds up the rows of the
/// ledger.
final class FileIntake {
    private static final Set<String> RECOUPMENTS = Set.of("WO", "FB");
    /// The most work that a failure may cost. A checkpoint costs three write units.
    private static final Duration CHECKPOINT_AFTER = Duration.ofSeconds(30);

    private final Practice practice;
    private final Judge judge;
    private final CodeTables codeTables;
    private final String file;
    private final LoggedAdjudicationFactory log;
    private final AdjudicationBatcher batcher;
    private final LedgerRowBatcher ledger;
    private Adjudications.Checkpoint identity = Adjudications.Checkpoint.START;
    private @Nullable Transaction transaction;
    private @Nullable Adjudications adjudications;
    private @Nullable LedgerRow row;
    private LedgerRow.Sums total = LedgerRow.Sums.NONE;
    private boolean atBoundary;

    /// @param ledger takes each row when its transaction has ended
    FileIntake(Practice practice, LoggedAdjudicationFactory log, AdjudicationBatcher batcher, LedgerRowBatcher ledger) {
        this.practice = practice;
        this.judge = practice.judge();
        this.codeTables = practice.settings().codeTables();
        this.file = log.file();
        this.log = log;
        this.batcher = batcher;
        this.ledger = ledger;
    }

    /// Creates the lines of the adjudication log for a file.
    ///
    /// @param at when the file was uploaded
    static LoggedAdjudicationFactory logFactory(Practice practice, String file, Instant at) {
        return new LoggedAdjudicationFactory(
                practice.id(), file, at, practice.day(at), practice.settings().payers());
    }

    void resume(FileProgress from) {
        transaction = from.transaction();
        identity = from.identity();
        adjudications = transaction == null ? null : Adjudications.resume(transaction, identity);
        row = from.row();
        total = from.total();
    }

    /// Why reading stopped.
    enum StopReason {
        END,
        /// The time of this invocation runs out; another one resumes.
        LIMIT,
        /// A checkpoint is due.
        CHECKPOINT
    }

    /// Reads until the file ends. Between two batches it also stops when the time runs out or a checkpoint is due. All
    /// claims read so far, and the rows of the remittances that ended, are stored when it returns.
    StopReason read(RemittanceReader reader, RemainingTime time) throws IOException {
        StopReason stop = StopReason.END;
        Duration atStart = time.remaining();
        for (RemittanceRecord record = reader.next(); record != null; record = reader.next()) {
            atBoundary = false;
            handle(record);
            stop = atBoundary ? stopReason(time, atStart) : StopReason.END;
            if (stop != StopReason.END) {
                break;
            }
        }
        batcher.awaitAll();
        ledger.flush();
        return stop;
    }

    private static StopReason stopReason(RemainingTime time, Duration atStart) {
        if (time.isShort()) {
            return StopReason.LIMIT;
        }
        return atStart.minus(time.remaining()).compareTo(CHECKPOINT_AFTER) >= 0
                ? StopReason.CHECKPOINT
                : StopReason.END;
    }

    FileProgress progress(RemittanceReader reader) {
        Adjudications.Checkpoint checkpoint = adjudications == null ? identity : adjudications.checkpoint();
        return new FileProgress(reader.checkpoint(), transaction, checkpoint, row, total);
    }

    /// Writes the last row. A problem of the file as a whole gets a row without claims, unless the last transaction has
    /// it.
    LedgerRow.Sums finish(FileSummary summary) {
        LedgerRow.Sums sums = addLast(summary);
        ledger.flush();
        return sums;
    }

    private LedgerRow.Sums addLast(FileSummary summary) {
        LedgerRow last = currentRow();
        if (last.heading().ordinal() == 0) {
            ledger.add(last.withStatus(LedgerStatus.of(summary.status())));
            return total;
        }
        LedgerRow ended = transaction == null ? last : last.withStatus(LedgerStatus.PARTIAL);
        ledger.add(ended);
        if (summary.status() != FileStatus.READ && ended.status() == LedgerStatus.READ) {
            ledger.add(LedgerRow.withoutTransaction(LedgerStatus.of(summary.status()))
                    .withProblem(firstProblem(summary)));
        }
        return total.plus(last.sums());
    }

    /// The notice about a file that was read in part or not at all: the reason and the place of the problem.
    FileProblemNotice problemNotice(String practiceId, FileSummary summary) {
        LedgerRow.RecordedProblem first = firstProblem(summary);
        return new FileProblemNotice(practiceId, file, summary.reason(), first.segment(), first.position());
    }

    private LedgerRow.RecordedProblem firstProblem(FileSummary summary) {
        return currentRow().problems().stream()
                .filter(problem -> problem.message().equals(summary.reason()))
                .findFirst()
                .orElseGet(() -> new LedgerRow.RecordedProblem(0, 0, "", summary.reason()));
    }

    private void handle(RemittanceRecord record) {
        switch (record) {
            case Transaction next -> beginTransaction(next);
            case ClaimPayment claim -> addClaim(claim);
            case ProviderAdjustment adjustment -> addAdjustment(adjustment);
            case TransactionEnd end -> endTransaction(end);
            case Problem problem -> row = currentRow().withProblem(LedgerRow.RecordedProblem.of(problem));
        }
    }

    private void beginTransaction(Transaction next) {
        LedgerRow previous = currentRow();
        row = LedgerRow.of(next);
        if (previous.heading().ordinal() > 0) {
            ledger.add(previous);
            total = total.plus(previous.sums());
        } else {
            previous.problems().forEach(problem -> row = currentRow().withProblem(problem));
        }
        transaction = next;
        adjudications = Adjudications.of(next);
    }

    private void addClaim(ClaimPayment claim) {
        Transaction open = openTransaction();
        String payer = practice.settings().canonicalPayer(open.payer().id());
        Judgement judgement = judge.judge(claim, JudgingContext.of(open, payer));
        if (adjudications == null) {
            adjudications = Adjudications.of(open);
        }
        Adjudication adjudication = adjudications.next(claim, judgement);
        long denied = judgement instanceof Denied found ? found.amount().cents() : 0;
        row = currentRow()
                .plus(new LedgerRow.Sums(
                        1, judgement instanceof Denied ? 1 : 0, claim.paid().cents(), denied, 0, 0))
                .withNotes(claim, notes(judgement))
                .withUnknownCodes(claim, book(open, claim));
        StoredAdjudication stored = StoredAdjudication.of(adjudication, open, claim);
        DenialSource source = new DenialSource(file, open.ordinal(), claim.at().segment());
        String account = practice.hash().account(adjudication);
        LoggedAdjudication logLine =
                log.create(open, claim, adjudication, practice.hash().claim(account, adjudication));
        atBoundary = batcher.add(new IncomingAdjudication(stored, account, source, Optional.of(logLine)));
    }

    private CodeBook book(Transaction open, ClaimPayment claim) {
        String payer = practice.settings().canonicalPayer(open.payer().id());
        return codeTables.bookFor(payer, claim.filingIndicator(), open.paidOn());
    }

    private static List<Note> notes(Judgement judgement) {
        return switch (judgement) {
            case Denied denied -> denied.notes();
            case Settled settled -> settled.notes();
            case Watched watched -> watched.notes();
            case Reversal _, Predetermination _ -> List.of();
        };
    }

    private void addAdjustment(ProviderAdjustment adjustment) {
        long cents = adjustment.amount().cents();
        boolean recoupment = RECOUPMENTS.contains(adjustment.reason());
        row = currentRow().plus(new LedgerRow.Sums(0, 0, 0, 0, cents, recoupment ? cents : 0));
    }

    private void endTransaction(TransactionEnd end) {
        row = currentRow().endedBy(end);
        transaction = null;
        adjudications = null;
        identity = Adjudications.Checkpoint.START;
        atBoundary = true;
    }

    private Transaction openTransaction() {
        if (transaction == null) {
            throw new IllegalStateException("bug: a claim came before its transaction");
        }
        return transaction;
    }

    private LedgerRow currentRow() {
        return row == null ? LedgerRow.withoutTransaction(LedgerStatus.READ) : row;
    }
}
