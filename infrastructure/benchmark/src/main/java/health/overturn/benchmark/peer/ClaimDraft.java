package health.overturn.benchmark.peer;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.ClaimStatusCode;
import health.overturn.remittance.Money;
import health.overturn.remittance.Person;
import health.overturn.remittance.Position;
import health.overturn.remittance.ProtectedText;
import health.overturn.remittance.Reference;
import health.overturn.remittance.ServiceLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the segments of one claim payment. The next claim uses the same object.
final class ClaimDraft {
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<String> remarkCodes = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<ServiceLine> lines = new ArrayList<>();
    private final LineDraft line = new LineDraft();
    private boolean inLine;

    private int ordinal;
    private Position at = new Position(0, 0);
    private ProtectedText claimNumber = ProtectedText.NONE;
    private String status = "";
    private Money charge = Money.ZERO;
    private Money paid = Money.ZERO;
    private @Nullable Money patientResponsibility;
    private String filingIndicator = "";
    private ProtectedText payerClaimNumber = ProtectedText.NONE;
    private String facilityCode = "";
    private String frequencyCode = "";
    private Person patient = Person.NONE;
    private Person subscriber = Person.NONE;
    private Person correctedPerson = Person.NONE;
    private String renderingProvider = "";
    private String crossoverCarrier = "";
    private String correctedPayer = "";
    private @Nullable LocalDate statementFrom;
    private @Nullable LocalDate statementTo;
    private @Nullable LocalDate receivedByPayer;
    private @Nullable LocalDate coverageEnd;

    void begin(int nextOrdinal, PeerSegment clp) {
        clear();
        ordinal = nextOrdinal;
        at = new Position(clp.ordinal(), 0);
        claimNumber = ProtectedText.of(clp.at(1));
        status = clp.at(2);
        charge = PeerValues.money(clp.at(3));
        paid = PeerValues.money(clp.at(4));
        patientResponsibility = PeerValues.optionalMoney(clp.at(5));
        filingIndicator = clp.at(6);
        payerClaimNumber = ProtectedText.of(clp.at(7));
        facilityCode = clp.at(8);
        frequencyCode = clp.at(9);
    }

    private void clear() {
        adjustments.clear();
        remarkCodes.clear();
        references.clear();
        lines.clear();
        inLine = false;
        patient = Person.NONE;
        subscriber = Person.NONE;
        correctedPerson = Person.NONE;
        renderingProvider = "";
        crossoverCarrier = "";
        correctedPayer = "";
        statementFrom = null;
        statementTo = null;
        receivedByPayer = null;
        coverageEnd = null;
    }

    void accept(PeerSegment segment) {
        if (segment.id().equals("SVC")) {
            finishLine();
            line.begin(lines.size() + 1, segment);
            inLine = true;
        } else if (inLine) {
            line.accept(segment);
        } else {
            acceptClaimSegment(segment);
        }
    }

    private void acceptClaimSegment(PeerSegment segment) {
        switch (segment.id()) {
            case "CAS" -> Adjustments.addTo(adjustments, segment);
            case "NM1" -> setParty(segment);
            case "MIA" -> addInpatientRemarks(segment);
            case "MOA" -> addRemarks(segment, 3, 7);
            case "REF" -> references.add(new Reference(segment.at(1), ProtectedText.of(segment.at(2))));
            case "DTM" -> setDate(segment.at(1), PeerValues.date(segment.at(2)));
            default -> {}
        }
    }

    private void setParty(PeerSegment nm1) {
        switch (nm1.at(1)) {
            case "QC" -> patient = person(nm1);
            case "IL" -> subscriber = person(nm1);
            case "74" -> correctedPerson = person(nm1);
            case "82" -> renderingProvider = nm1.at(9);
            case "TT" -> crossoverCarrier = nm1.at(3);
            case "PR" -> correctedPayer = nm1.at(3);
            default -> {}
        }
    }

    private static Person person(PeerSegment nm1) {
        return new Person(ProtectedText.of(nm1.at(3)), ProtectedText.of(nm1.at(4)), ProtectedText.of(nm1.at(9)));
    }

    private void addInpatientRemarks(PeerSegment mia) {
        addRemarks(mia, 5, 5);
        addRemarks(mia, 20, 23);
    }

    private void addRemarks(PeerSegment segment, int from, int to) {
        for (int element = from; element <= to; element++) {
            if (!segment.at(element).isEmpty()) {
                remarkCodes.add(segment.at(element));
            }
        }
    }

    private void setDate(String qualifier, @Nullable LocalDate date) {
        switch (qualifier) {
            case "232" -> statementFrom = date;
            case "233" -> statementTo = date;
            case "050" -> receivedByPayer = date;
            case "036" -> coverageEnd = date;
            case "472" -> {
                if (statementFrom == null) {
                    statementFrom = date;
                }
            }
            default -> {}
        }
    }

    private void finishLine() {
        if (inLine) {
            lines.add(line.finish());
            inLine = false;
        }
    }

    ClaimPayment finish() {
        finishLine();
        return new ClaimPayment(
                ordinal,
                at,
                claimNumber,
                ClaimStatusCode.of(status),
                charge,
                paid,
                patientResponsibility,
                filingIndicator,
                payerClaimNumber,
                facilityCode,
                frequencyCode,
                patient,
                subscriber,
                correctedPerson,
                renderingProvider,
                crossoverCarrier,
                correctedPayer,
                statementFrom,
                statementTo,
                receivedByPayer,
                coverageEnd,
                adjustments,
                remarkCodes,
                references,
                lines);
    }
}
