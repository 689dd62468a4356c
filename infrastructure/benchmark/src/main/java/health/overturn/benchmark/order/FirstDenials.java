package health.overturn.benchmark.order;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.Adjudications;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.deadline.DeadlineInputs;
import health.overturn.denials.deadline.Deadlines;
import health.overturn.denials.deadline.FilingLimits;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.judge.Judge;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.JudgingContext;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.RemittanceRecord;
import health.overturn.remittance.Transaction;
import health.overturn.remittance.reader.RemittanceReader;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The first denial of each claim of a sample, read and judged as the product does.
///
/// Later responses of the sample's payers are left out; in the simulation [RandomPayer] decides them.
final class FirstDenials {
    private static final Judge JUDGE = new Judge(CodeTables.standard());
    private static final Deadlines DEADLINES = new Deadlines(FilingLimits.standard(), CodeTables.standard());

    private final List<DenialDetails> denials = new ArrayList<>();
    private final Set<String> claims = new HashSet<>();
    private @Nullable Transaction currentTransaction;
    private @Nullable Adjudications currentAdjudications;

    private FirstDenials() {}

    static List<DenialDetails> of(Sample sample) throws IOException {
        FirstDenials firstDenials = new FirstDenials();
        for (SampleFile file : sample.files()) {
            try (RemittanceReader reader = RemittanceReader.of(new ByteArrayInputStream(file.bytes()))) {
                for (RemittanceRecord record = reader.next(); record != null; record = reader.next()) {
                    firstDenials.accept(record);
                }
            }
        }
        return List.copyOf(firstDenials.denials);
    }

    private void accept(RemittanceRecord record) {
        if (record instanceof Transaction transaction) {
            currentTransaction = transaction;
            currentAdjudications = Adjudications.of(transaction);
        }
        if (record instanceof ClaimPayment claim) {
            addFirstDenial(
                    Objects.requireNonNull(currentTransaction), Objects.requireNonNull(currentAdjudications), claim);
        }
    }

    private void addFirstDenial(Transaction transaction, Adjudications adjudications, ClaimPayment claim) {
        Adjudication adjudication = adjudications.next(claim, JUDGE.judge(claim));
        boolean first =
                claims.add(adjudication.payer() + adjudication.claimNumber().value());
        if (first
                && adjudication.judgement() instanceof Judgement.Denied denied
                && !denied.isDuplicate()
                && adjudication.paidOn() != null) {
            denials.add(new DenialDetails(
                    adjudication.id(),
                    adjudication.payer(),
                    denied.category(),
                    denied.amount(),
                    denied.billableToPatient(),
                    adjudication.paidOn(),
                    adjudication.paidOn(),
                    DEADLINES
                            .calculate(DeadlineInputs.of(transaction, claim), denied)
                            .deadlines(),
                    JUDGE.forbiddingCauses(denied, JudgingContext.NONE, claim.filingIndicator())));
        }
    }
}
