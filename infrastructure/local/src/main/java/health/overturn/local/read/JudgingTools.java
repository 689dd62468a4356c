package health.overturn.local.read;

import health.overturn.denials.code.CodeTables;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.deadline.DeadlineInputs;
import health.overturn.denials.deadline.Deadlines;
import health.overturn.denials.deadline.FilingLimits;
import health.overturn.denials.judge.Explanation;
import health.overturn.denials.judge.Judge;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Transaction;
import java.util.List;

/// The judge, the deadlines and the explanation of claim payments, all from the same code tables.
record JudgingTools(Judge judge, Deadlines deadlines, Explanation explanation) {
    /// Uses the standard code tables, without a practice's overrides.
    static JudgingTools standard() {
        CodeTables tables = CodeTables.standard();
        return new JudgingTools(
                new Judge(tables), new Deadlines(FilingLimits.standard(), tables), new Explanation(tables));
    }

    Judgement judge(ClaimPayment claim) {
        return judge.judge(claim);
    }

    List<Deadline> deadlines(Transaction transaction, ClaimPayment claim, Denied denied) {
        return deadlines.calculate(DeadlineInputs.of(transaction, claim), denied);
    }

    List<String> explain(Denied denied) {
        return explanation.explain(denied);
    }
}
