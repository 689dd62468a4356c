package health.overturn.local.read;

import health.overturn.denials.claim.FoldedDenial;
import health.overturn.denials.code.CodeBook;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.deadline.DeadlineInputs;
import health.overturn.denials.deadline.Deadlines;
import health.overturn.denials.deadline.FilingLimits;
import health.overturn.denials.denial.AppealClock;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.judge.Explanation;
import health.overturn.denials.judge.Judge;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.JudgingContext;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Transaction;
import java.util.List;

/// The judge, the deadlines and the explanation of claim payments, all from the same code tables.
record JudgingTools(CodeTables tables, Judge judge, Deadlines deadlines, Explanation explanation) {
    /// Uses the standard code tables, without a practice's overrides.
    static JudgingTools standard() {
        CodeTables tables = CodeTables.standard();
        return new JudgingTools(
                tables, new Judge(tables), new Deadlines(FilingLimits.standard(), tables), new Explanation(tables));
    }

    Judgement judge(ClaimPayment claim) {
        return judge.judge(claim);
    }

    Judgement judge(Transaction transaction, ClaimPayment claim) {
        return judge.judge(claim, new JudgingContext(transaction.payer().id(), transaction.paidOn()));
    }

    /// The code rows in force for a claim.
    CodeBook book(Transaction transaction, ClaimPayment claim) {
        return tables.bookFor(transaction.payer().id(), claim.filingIndicator(), transaction.paidOn());
    }

    /// The deadlines of a folded denial. One that only upholds an earlier one does not start the first level again.
    List<Deadline> deadlines(ReadAdjudication entry, FoldedDenial folded) {
        RemittanceFacts facts = RemittanceFacts.of(folded, null);
        AppealClock clock = AppealClock.of(folded.judgement(), folded.deniedOn(), facts);
        DeadlineInputs inputs = new DeadlineInputs(
                entry.deadlineInputs().payer(),
                entry.deadlineInputs().serviceFrom(),
                clock.deniedOn(),
                clock.decision(),
                null);
        return deadlines.calculate(inputs, folded.judgement()).deadlines();
    }

    List<Deadline> deadlines(Transaction transaction, ClaimPayment claim, Denied denied) {
        return deadlines
                .calculate(DeadlineInputs.of(transaction, claim), denied)
                .deadlines();
    }

    List<String> explain(Denied denied) {
        return explanation.explain(denied);
    }
}
