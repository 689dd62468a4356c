package health.overturn.benchmark;

import health.overturn.denials.judge.Judge;
import health.overturn.denials.judge.Judgement;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.RemittanceRecord;
import health.overturn.remittance.Transaction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Judges every claim and counts what is denied.
final class DenialCount implements Consumer<RemittanceRecord> {
    private final Judge judge;
    private @Nullable Transaction transaction;
    private long claims;
    private long deniedClaims;
    private long deniedCents;
    private long paidCents;

    DenialCount(Judge judge) {
        this.judge = judge;
    }

    @Override
    public void accept(RemittanceRecord reading) {
        if (reading instanceof Transaction next) {
            transaction = next;
        } else if (reading instanceof ClaimPayment claim && transaction != null) {
            claims++;
            paidCents += claim.paid().cents();
            count(judge.judge(transaction, claim));
        }
    }

    private void count(Judgement judgement) {
        if (judgement instanceof Judgement.Denied denied) {
            deniedClaims++;
            deniedCents += denied.amount().cents();
        }
    }

    long claims() {
        return claims;
    }

    long deniedClaims() {
        return deniedClaims;
    }

    long deniedCents() {
        return deniedCents;
    }

    long paidCents() {
        return paidCents;
    }
}
