package health.overturn.benchmark;

import health.overturn.denials.judge.Judge;
import health.overturn.denials.judge.Judgement;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.RemittanceRecord;
import java.util.function.Consumer;

/// Judges every claim and counts the denials.
final class DenialCount implements Consumer<RemittanceRecord> {
    private final Judge judge;
    private long claims;
    private long deniedClaims;
    private long deniedCents;
    private long paidCents;

    DenialCount(Judge judge) {
        this.judge = judge;
    }

    @Override
    public void accept(RemittanceRecord record) {
        if (record instanceof ClaimPayment claim) {
            claims++;
            paidCents += claim.paid().cents();
            count(judge.judge(claim));
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
