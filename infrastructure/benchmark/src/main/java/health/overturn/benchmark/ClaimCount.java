package health.overturn.benchmark;

import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.RemittanceRecord;
import java.util.function.Consumer;

/// Counts claims and paid cents. A compiler cannot remove this use of the records, and it costs next to nothing.
final class ClaimCount implements Consumer<RemittanceRecord> {
    private long claims;
    private long paidCents;

    @Override
    public void accept(RemittanceRecord record) {
        if (record instanceof ClaimPayment claim) {
            claims++;
            paidCents += claim.paid().cents();
        }
    }

    long claims() {
        return claims;
    }

    long paidCents() {
        return paidCents;
    }
}
