package health.overturn.denials.truth;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.Adjudications;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.judge.Judge;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.FileSummary;
import health.overturn.remittance.Problem;
import health.overturn.remittance.ProviderAdjustment;
import health.overturn.remittance.RemittanceRecord;
import health.overturn.remittance.Transaction;
import health.overturn.remittance.TransactionEnd;
import health.overturn.remittance.reader.RemittanceReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sample file, read and judged by the product: every claim in the order of the file.
final class JudgedSample {
    private static final Judge JUDGE = new Judge(CodeTables.standard());

    final List<ClaimPayment> claims = new ArrayList<>();
    final List<Adjudication> adjudications = new ArrayList<>();
    final List<String> traces = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    private @Nullable FileSummary summary;
    private @Nullable Transaction payment;
    private @Nullable Adjudications adjudicationsOfPayment;

    static JudgedSample of(byte[] file) {
        JudgedSample judged = new JudgedSample();
        try (RemittanceReader reader = RemittanceReader.of(new ByteArrayInputStream(file))) {
            for (RemittanceRecord record = reader.next(); record != null; record = reader.next()) {
                judged.accept(record);
            }
            judged.summary = reader.summary();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return judged;
    }

    FileSummary summary() {
        if (summary == null) {
            throw new IllegalStateException("bug: the file was not read to its end");
        }
        return summary;
    }

    private void accept(RemittanceRecord record) {
        switch (record) {
            case Transaction next -> {
                payment = next;
                adjudicationsOfPayment = Adjudications.of(next);
            }
            case ClaimPayment claim -> accept(claim);
            case Problem problem -> problems.add(problem);
            case ProviderAdjustment other -> {}
            case TransactionEnd other -> {}
        }
    }

    private void accept(ClaimPayment claim) {
        if (payment == null || adjudicationsOfPayment == null) {
            throw new IllegalStateException("bug: a claim came before its transaction");
        }
        claims.add(claim);
        adjudications.add(adjudicationsOfPayment.next(claim, JUDGE.judge(claim)));
        traces.add(payment.trace());
    }
}
