package health.overturn.denials;

import health.overturn.remittance.Envelope;
import health.overturn.remittance.Money;
import health.overturn.remittance.Payee;
import health.overturn.remittance.Payer;
import health.overturn.remittance.Position;
import health.overturn.remittance.Transaction;
import java.time.LocalDate;

/// Invented payments for the claims of [ClaimBuilder].
public final class TransactionFixture {
    private TransactionFixture() {}

    /// A payment of an invented payer on this day.
    public static Transaction paidOn(LocalDate day) {
        return payment("PAYER-A", "TRACE-" + day, day);
    }

    public static Transaction payment(String payer, String trace, LocalDate day) {
        Envelope envelope = new Envelope("SENDER", "RECEIVER", day, "000000001", false, "1", "005010X221A1");
        return new Transaction(
                1,
                new Position(3, 300),
                envelope,
                "0001",
                "I",
                Money.ZERO,
                "ACH",
                day,
                null,
                trace,
                "1999999999",
                new Payer(payer, "INVENTED PAYER"),
                new Payee("INVENTED PRACTICE", "1999999976", ""));
    }
}
