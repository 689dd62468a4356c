package health.overturn.operations.intake;

import health.overturn.denials.claim.Adjudication;
import health.overturn.denials.claim.Adjudications;
import health.overturn.denials.judge.Judge;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Watched;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.log.LoggedAdjudicationFactory;
import health.overturn.messaging.event.FileProblemNotice;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Goes through one file from where it was left: judges each claim, sends it on, and keeps the ledger's
/// sums.
final class FileIntake {
    private static final Set<String> RECOUPMENTS = Set.of("WO", "FB");
    /// What a fault may cost at most to do again; to keep a checkpoint costs three write units.
    private static final Duration CHECKPOINT_AFTER = Duration.ofSeconds(30);

    private final Practice practice;
    private final Judge judge;
    private final String file;
    private final LoggedAdjudicationFactory log;
    private final AdjudicationBatcher batcher;
    private final Consumer<LedgerRow> ledger;
    private Adjudications.Checkpoint identity = Adjudications.Checkpoint.START;
    private @Nullable Transaction transaction;
    private @Nullable Adjudications adjudications;
    private @Nullable LedgerRow row;
    private LedgerRow.Sums total = LedgerRow.Sums.NONE;
    private boolean atBoundary;

    /// @param ledger takes each row once its transaction is over
    FileIntake(
            Practice practice, LoggedAdjudicationFactory log, AdjudicationBatcher batcher, Consumer<LedgerRow> ledger) {
        this.practice = practice;
        this.judge = practice.judge();
        this.file = log.file();
        this.log = log;
        this.batcher = batcher;
        this.ledger = ledger;
    }

    /// Makes the log's lines of a file.
    ///
    /// @param at when it was uploaded
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

    /// How far a reading went.
    enum StopReason {
        END,
        /// Time runs short: another invocation goes on.
        LIMIT,
        /// So much was done that its loss would hurt: how far it went is to be kept.
        CHECKPOINT
    }

    /// Reads on until the file ends, or time runs short or a checkpoint is due between two stretches; all
    /// that was read is stored then.
    StopReason read(RemittanceReader reader, RemainingTime time) throws IOException {
        StopReason stop = StopReason.END;
        Duration begun = time.remaining();
        for (RemittanceRecord record = reader.next(); record != null; record = reader.next()) {
            atBoundary = false;
            handle(record);
            stop = atBoundary ? stopReason(time, begun) : StopReason.END;
            if (stop != StopReason.END) {
                break;
            }
        }
        batcher.awaitAll();
        return stop;
    }

    private static StopReason stopReason(RemainingTime time, Duration begun) {
        if (time.isShort()) {
            return StopReason.LIMIT;
        }
        return begun.minus(time.remaining()).compareTo(CHECKPOINT_AFTER) >= 0 ? StopReason.CHECKPOINT : StopReason.END;
    }

    FileProgress progress(RemittanceReader reader) {
        Adjudications.Checkpoint checkpoint = adjudications == null ? identity : adjudications.checkpoint();
        return new FileProgress(reader.checkpoint(), transaction, checkpoint, row, total);
    }

    /// Writes the last row. What befell the file as a whole is told in a row of its own, without claims,
    /// where the last transaction is not what it befell.
    LedgerRow.Sums finish(FileSummary summary) {
        LedgerRow last = currentRow();
        if (last.heading().ordinal() == 0) {
            ledger.accept(last.withStatus(summary.status()));
            return total;
        }
        LedgerRow ended = transaction == null ? last : last.withStatus(FileStatus.PARTIAL);
        ledger.accept(ended);
        if (summary.status() != FileStatus.READ && ended.status() == FileStatus.READ) {
            ledger.accept(LedgerRow.withoutTransaction(summary.status()).withProblem(firstProblem(summary)));
        }
        return total.plus(last.sums());
    }

    /// What is to be said of a file that was not read whole: the reason, and the place of the problem
    /// that gave it.
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
            case Transaction begun -> beginTransaction(begun);
            case ClaimPayment claim -> addClaim(claim);
            case ProviderAdjustment adjustment -> addAdjustment(adjustment);
            case TransactionEnd end -> endTransaction(end);
            case Problem problem -> row = currentRow().withProblem(LedgerRow.RecordedProblem.of(problem));
        }
    }

    private void beginTransaction(Transaction begun) {
        LedgerRow previous = currentRow();
        row = LedgerRow.of(begun);
        if (previous.heading().ordinal() > 0) {
            ledger.accept(previous);
            total = total.plus(previous.sums());
        } else {
            previous.problems().forEach(problem -> row = currentRow().withProblem(problem));
        }
        transaction = begun;
        adjudications = Adjudications.of(begun);
    }

    private void addClaim(ClaimPayment claim) {
        Transaction open = openTransaction();
        Judgement judgement = judge.judge(claim);
        if (adjudications == null) {
            adjudications = Adjudications.of(open);
        }
        Adjudication adjudication = adjudications.next(claim, judgement);
        long denied = judgement instanceof Denied found ? found.amount().cents() : 0;
        row = currentRow()
                .plus(new LedgerRow.Sums(
                        1, judgement instanceof Denied ? 1 : 0, claim.paid().cents(), denied, 0, 0));
        boolean hasDetails = judgement instanceof Denied || judgement instanceof Watched;
        StoredAdjudication stored = new StoredAdjudication(
                adjudication,
                hasDetails ? StoredAdjudication.Details.of(open, claim) : StoredAdjudication.Details.NONE);
        DenialSource source = new DenialSource(file, open.ordinal(), claim.at().segment());
        String account = practice.hash().account(adjudication);
        LoggedAdjudication logLine =
                log.create(open, claim, adjudication, practice.hash().claim(account, adjudication));
        atBoundary = batcher.add(new IncomingAdjudication(stored, account, source, Optional.of(logLine)));
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
            throw new IllegalStateException("file: a transaction before its claims was expected");
        }
        return transaction;
    }

    private LedgerRow currentRow() {
        return row == null ? LedgerRow.withoutTransaction(FileStatus.READ) : row;
    }
}
