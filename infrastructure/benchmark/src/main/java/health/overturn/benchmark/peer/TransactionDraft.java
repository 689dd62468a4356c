package health.overturn.benchmark.peer;

import health.overturn.remittance.Envelope;
import health.overturn.remittance.Money;
import health.overturn.remittance.Payee;
import health.overturn.remittance.Payer;
import health.overturn.remittance.Position;
import health.overturn.remittance.Transaction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Collects the segments of a transaction before its first claim. The next transaction uses the same object.
final class TransactionDraft {
    private enum Party {
        NONE,
        PAYER,
        PAYEE
    }

    private int ordinal;
    private Position at = new Position(0, 0);
    private String controlNumber = "";
    private String handling = "";
    private Money amount = Money.ZERO;
    private String method = "";
    private @Nullable LocalDate paymentDate;
    private @Nullable LocalDate productionDate;
    private String trace = "";
    private String originator = "";
    private Party party = Party.NONE;
    private String payerName = "";
    private String payerId = "";
    private String payeeName = "";
    private String payeeNpi = "";
    private String payeeTaxId = "";

    void begin(Position position, String control) {
        ordinal++;
        at = position;
        controlNumber = control;
        paymentDate = null;
        productionDate = null;
        trace = "";
        originator = "";
        party = Party.NONE;
        payerName = "";
        payerId = "";
        payeeName = "";
        payeeNpi = "";
        payeeTaxId = "";
    }

    void accept(PeerSegment segment) {
        switch (segment.id()) {
            case "BPR" -> setPayment(segment);
            case "TRN" -> {
                trace = segment.at(2);
                originator = segment.at(3);
            }
            case "DTM" -> {
                if (segment.at(1).equals("405")) {
                    productionDate = PeerValues.date(segment.at(2));
                }
            }
            case "N1" -> setParty(segment);
            case "REF" -> setReference(segment);
            default -> {}
        }
    }

    private void setPayment(PeerSegment bpr) {
        handling = bpr.at(1);
        Money sent = PeerValues.money(bpr.at(2));
        amount = bpr.at(3).equals("D") ? sent.negated() : sent;
        method = bpr.at(4);
        paymentDate = PeerValues.date(bpr.at(16));
    }

    private void setParty(PeerSegment n1) {
        switch (n1.at(1)) {
            case "PR" -> {
                party = Party.PAYER;
                payerName = n1.at(2);
                payerId = n1.at(3).equals("XV") ? n1.at(4) : "";
            }
            case "PE" -> {
                party = Party.PAYEE;
                payeeName = n1.at(2);
                payeeNpi = n1.at(3).equals("XX") ? n1.at(4) : "";
                payeeTaxId = n1.at(3).equals("FI") ? n1.at(4) : "";
            }
            default -> party = Party.NONE;
        }
    }

    private void setReference(PeerSegment ref) {
        if (party == Party.PAYER && ref.at(1).equals("2U")) {
            payerId = ref.at(2);
        }
        if (party == Party.PAYEE && ref.at(1).equals("TJ") && payeeTaxId.isEmpty()) {
            payeeTaxId = ref.at(2);
        }
    }

    Transaction finish(Envelope envelope) {
        return new Transaction(
                ordinal,
                at,
                envelope,
                controlNumber,
                handling,
                amount,
                method,
                paymentDate,
                productionDate,
                trace,
                originator,
                new Payer(bestPayerId(envelope), payerName),
                new Payee(payeeName, payeeNpi, payeeTaxId));
    }

    private String bestPayerId(Envelope envelope) {
        if (!payerId.isEmpty()) {
            return payerId;
        }
        return originator.length() > 1 ? originator.substring(1) : envelope.sender();
    }
}
