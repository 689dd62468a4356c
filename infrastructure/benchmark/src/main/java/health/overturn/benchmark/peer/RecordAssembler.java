package health.overturn.benchmark.peer;

import health.overturn.remittance.Envelope;
import health.overturn.remittance.Money;
import health.overturn.remittance.Position;
import health.overturn.remittance.ProtectedText;
import health.overturn.remittance.ProviderAdjustment;
import health.overturn.remittance.RemittanceRecord;
import health.overturn.remittance.TransactionEnd;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Builds Overturn's records from the segments of a peer. It checks and balances nothing.
final class RecordAssembler {
    private static final Envelope NO_ENVELOPE = new Envelope("", "", null, "", false, "", "");

    private final Consumer<RemittanceRecord> records;
    private final TransactionDraft transaction = new TransactionDraft();
    private final ClaimDraft claim = new ClaimDraft();
    private Envelope envelope = NO_ENVELOPE;
    private boolean inHeader;
    private boolean inClaim;
    private int claims;
    private Money paid = Money.ZERO;
    private Money providerAdjusted = Money.ZERO;

    RecordAssembler(Consumer<RemittanceRecord> records) {
        this.records = records;
    }

    void interchange(Envelope next) {
        envelope = next;
    }

    void accept(PeerSegment segment) {
        switch (segment.id()) {
            case "ISA" -> startInterchange(segment);
            case "GS" -> startGroup(segment);
            case "ST" -> begin(new Position(segment.ordinal(), 0), segment.at(2));
            case "SE" -> finish();
            case "CLP" -> {
                finishOpen();
                claim.begin(++claims, segment);
                paid = paid.plus(PeerValues.money(segment.at(4)));
                inClaim = true;
            }
            case "PLB" -> {
                finishOpen();
                addProviderAdjustments(segment);
            }
            default -> acceptInside(segment);
        }
    }

    private void startInterchange(PeerSegment isa) {
        envelope = new Envelope(
                isa.at(6).strip(),
                isa.at(8).strip(),
                PeerValues.date(isa.at(9)),
                isa.at(13),
                isa.at(15).equals("T"),
                "",
                "");
    }

    private void startGroup(PeerSegment gs) {
        envelope = new Envelope(
                envelope.sender(),
                envelope.receiver(),
                envelope.interchangeDate(),
                envelope.interchangeControl(),
                envelope.test(),
                gs.at(6),
                gs.at(8));
    }

    void begin(Position at, String controlNumber) {
        transaction.begin(at, controlNumber);
        inHeader = true;
        inClaim = false;
        claims = 0;
        paid = Money.ZERO;
        providerAdjusted = Money.ZERO;
    }

    private void acceptInside(PeerSegment segment) {
        if (inClaim) {
            claim.accept(segment);
        } else if (inHeader) {
            transaction.accept(segment);
        }
    }

    /// Passes on the open claim, or the transaction before its first claim.
    private void finishOpen() {
        if (inHeader) {
            records.accept(transaction.finish(envelope));
            inHeader = false;
        } else if (inClaim) {
            records.accept(claim.finish());
            inClaim = false;
        }
    }

    private void addProviderAdjustments(PeerSegment plb) {
        @Nullable LocalDate period = PeerValues.date(plb.at(2));
        for (int element = 3; element <= 13 && !plb.at(element + 1).isEmpty(); element += 2) {
            Money amount = PeerValues.money(plb.at(element + 1));
            providerAdjusted = providerAdjusted.plus(amount);
            records.accept(new ProviderAdjustment(
                    new Position(plb.ordinal(), 0),
                    plb.at(1),
                    period,
                    plb.at(element),
                    ProtectedText.of(plb.at(element, 2)),
                    amount));
        }
    }

    void finish() {
        finishOpen();
        records.accept(new TransactionEnd(claims, paid, providerAdjusted, true, false, false, false));
    }
}
