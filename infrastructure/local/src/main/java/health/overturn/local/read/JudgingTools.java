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

/// What a claim payment is judged with: the rule, its deadlines, its words, all over one set of tables.
record JudgingTools(Judge judge, Deadlines deadlines, Explanation explanation) {
    /// The tables as they come, without any practice's own rows.
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
