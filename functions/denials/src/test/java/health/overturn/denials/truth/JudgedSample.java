package health.overturn.denials.truth;

import health.overturn.denials.claim.Adjudication;
import health.overturn.denials.claim.Adjudications;
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

/// A file as the product takes it in: every claim read and judged, in the order of the file.
final class JudgedSample {
    private static final Judge JUDGE = new Judge(CodeTables.standard());

    final List<ClaimPayment> claims = new ArrayList<>();
    final List<Adjudication> adjudications = new ArrayList<>();
    final List<String> traces = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    private @Nullable FileSummary summary;
    private @Nullable Transaction payment;
    private @Nullable Adjudications making;

    static JudgedSample of(byte[] file) {
        JudgedSample takenIn = new JudgedSample();
        try (RemittanceReader reader = RemittanceReader.of(new ByteArrayInputStream(file))) {
            for (RemittanceRecord reading = reader.next(); reading != null; reading = reader.next()) {
                takenIn.take(reading);
            }
            takenIn.summary = reader.summary();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return takenIn;
    }

    FileSummary summary() {
        if (summary == null) {
            throw new IllegalStateException("a file read to its end was expected");
        }
        return summary;
    }

    private void take(RemittanceRecord reading) {
        switch (reading) {
            case Transaction next -> {
                payment = next;
                making = Adjudications.of(next);
            }
            case ClaimPayment claim -> take(claim);
            case Problem problem -> problems.add(problem);
            case ProviderAdjustment other -> {}
            case TransactionEnd other -> {}
        }
    }

    private void take(ClaimPayment claim) {
        if (payment == null || making == null) {
            throw new IllegalStateException("a transaction before its claims was expected");
        }
        claims.add(claim);
        adjudications.add(making.next(claim, JUDGE.judge(payment, claim)));
        traces.add(payment.trace());
    }
}
