package health.overturn.benchmark;

import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Reading;
import java.util.function.Consumer;

/// The lightest use of records that a compiler cannot leave out: what is timed is the reading.
final class ClaimCount implements Consumer<Reading> {
    private long claims;
    private long paidCents;

    @Override
    public void accept(Reading reading) {
        if (reading instanceof ClaimPayment claim) {
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
