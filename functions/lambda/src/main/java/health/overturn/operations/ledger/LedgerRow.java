package health.overturn.operations.ledger;

import health.overturn.denials.code.CodeBook;
import health.overturn.denials.judge.Note;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Problem;
import health.overturn.remittance.Transaction;
import health.overturn.remittance.TransactionEnd;
import java.util.List;
import java.util.stream.Stream;

/// A row of the ledger: what one transaction of a file came to, so far or in the end.
///
/// @param status the status of the transaction; READ until a problem changes it
/// @param balanced whether line, claim and transaction amounts agree; false until the end has been read
/// @param problems the first [#MAX_PROBLEMS]
/// @param notes what in it is worth a look and no denial
/// @param unknownCodes the codes in it that no table knows or that the practice never confirmed
public record LedgerRow(
        Heading heading,
        LedgerStatus status,
        Sums sums,
        boolean balanced,
        List<RecordedProblem> problems,
        NoteRows notes,
        UnknownCodeRows unknownCodes) {
    static final int MAX_PROBLEMS = 50;

    public LedgerRow {
        problems = List.copyOf(problems);
    }

    /// What identifies the transaction.
    ///
    /// @param ordinal its number in the file; 0 where the file has no transaction
    /// @param paidOn the payer's date; empty where there is none
    /// @param paymentCents BPR02
    public record Heading(int ordinal, String payer, String payerName, String trace, String paidOn, long paymentCents) {
        static final Heading NONE = new Heading(0, "", "", "", "", 0);

        static Heading of(Transaction transaction) {
            return new Heading(
                    transaction.ordinal(),
                    transaction.payer().id(),
                    transaction.payer().name(),
                    transaction.trace(),
                    transaction.paidOn() == null ? "" : transaction.paidOn().toString(),
                    transaction.amount().cents());
        }
    }

    /// Sums over the claims of a transaction.
    ///
    /// @param adjustedCents provider-level adjustments (PLB)
    /// @param recoupedCents the part of `adjustedCents` that takes back earlier payments
    public record Sums(
            int claims, int deniedClaims, long paidCents, long deniedCents, long adjustedCents, long recoupedCents) {
        public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0);

        public Sums plus(Sums other) {
            return new Sums(
                    Math.addExact(claims, other.claims),
                    Math.addExact(deniedClaims, other.deniedClaims),
                    Math.addExact(paidCents, other.paidCents),
                    Math.addExact(deniedCents, other.deniedCents),
                    Math.addExact(adjustedCents, other.adjustedCents),
                    Math.addExact(recoupedCents, other.recoupedCents));
        }
    }

    /// A problem in the form that people see.
    ///
    /// @param code a problem code of the reader, or the status of an upload that was not read
    public record RecordedProblem(int segment, long position, String code, String message) {
        public static RecordedProblem of(Problem problem) {
            return new RecordedProblem(
                    problem.at().segment(),
                    problem.at().offset(),
                    problem.code().name(),
                    problem.message());
        }
    }

    public static LedgerRow of(Transaction transaction) {
        return new LedgerRow(
                Heading.of(transaction),
                LedgerStatus.READ,
                Sums.NONE,
                false,
                List.of(),
                NoteRows.NONE,
                UnknownCodeRows.NONE);
    }

    /// The row of a file without transactions.
    public static LedgerRow withoutTransaction(LedgerStatus status) {
        return new LedgerRow(Heading.NONE, status, Sums.NONE, false, List.of(), NoteRows.NONE, UnknownCodeRows.NONE);
    }

    public LedgerRow plus(Sums more) {
        return new LedgerRow(heading, status, sums.plus(more), balanced, problems, notes, unknownCodes);
    }

    /// @param book the rows of the code tables in force for the claim
    public LedgerRow withUnknownCodes(ClaimPayment claim, CodeBook book) {
        return new LedgerRow(heading, status, sums, balanced, problems, notes, unknownCodes.plus(claim, book));
    }

    public LedgerRow withNotes(ClaimPayment claim, List<Note> more) {
        return new LedgerRow(heading, status, sums, balanced, problems, notes.plus(claim, more), unknownCodes);
    }

    public LedgerRow withProblem(RecordedProblem problem) {
        return problems.size() == MAX_PROBLEMS
                ? this
                : new LedgerRow(
                        heading,
                        status,
                        sums,
                        balanced,
                        Stream.concat(problems.stream(), Stream.of(problem)).toList(),
                        notes,
                        unknownCodes);
    }

    public LedgerRow endedBy(TransactionEnd end) {
        return new LedgerRow(
                heading,
                end.complete() ? LedgerStatus.READ : LedgerStatus.PARTIAL,
                sums,
                end.balanced(),
                problems,
                notes,
                unknownCodes);
    }

    public LedgerRow withStatus(LedgerStatus newStatus) {
        return new LedgerRow(heading, newStatus, sums, balanced, problems, notes, unknownCodes);
    }
}
