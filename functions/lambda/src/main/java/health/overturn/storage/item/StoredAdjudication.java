package health.overturn.storage.item;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.judge.Judgement;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Person;
import health.overturn.remittance.ServiceLine;
import health.overturn.remittance.Transaction;
import java.util.List;

/// An adjudication as the table keeps it, with the details that people need to see of a denied one.
public record StoredAdjudication(Adjudication adjudication, Details details) {
    private static final int MAX_LINES = 100;

    /// An adjudication with details, where it denies money or leaves money undecided, or where it is a reversal, which
    /// may do so.
    public static StoredAdjudication of(Adjudication adjudication, Transaction transaction, ClaimPayment claim) {
        boolean hasDetails = switch (adjudication.judgement()) {
            case Judgement.Denied _, Judgement.Watched _, Judgement.Reversal _ -> true;
            case Judgement.Settled settled -> settled.undecided() != null;
            case Judgement.Predetermination _ -> false;
        };
        return new StoredAdjudication(adjudication, hasDetails ? Details.of(transaction, claim) : Details.NONE);
    }

    /// The details of a claim that was denied or is watched; other claims have none.
    ///
    /// @param provider the rendering provider's NPI, or else the payee's
    /// @param planType CLP06
    public record Details(
            String payerName, String trace, String provider, String planType, Person patient, List<Line> lines) {
        public static final Details NONE = new Details("", "", "", "", Person.NONE, List.of());

        public Details {
            lines = List.copyOf(lines);
        }

        public static Details of(Transaction transaction, ClaimPayment claim) {
            return new Details(
                    transaction.payer().name(),
                    transaction.trace(),
                    claim.provider(transaction.payee()),
                    claim.filingIndicator(),
                    claim.patient(),
                    claim.lines().stream().limit(MAX_LINES).map(Line::of).toList());
        }
    }

    /// A service line.
    ///
    /// @param procedure qualifier, code and modifiers, separated by colons
    /// @param serviceFrom the first day of service as an ISO date; empty if there is none
    public record Line(
            int number, String procedure, String units, long chargeCents, long paidCents, String serviceFrom) {
        static Line of(ServiceLine line) {
            return new Line(
                    line.number(),
                    line.procedure().text(),
                    line.paidUnits().toPlainString(),
                    line.charge().cents(),
                    line.paid().cents(),
                    line.serviceFrom() == null ? "" : line.serviceFrom().toString());
        }
    }
}
