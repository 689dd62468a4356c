package health.overturn.benchmark.peer;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.Money;
import health.overturn.remittance.Position;
import health.overturn.remittance.Procedure;
import health.overturn.remittance.ProtectedText;
import health.overturn.remittance.Reference;
import health.overturn.remittance.ServiceLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the segments of one service line. The next line uses the same object.
final class LineDraft {
    private static final int FIRST_MODIFIER = 3;
    private static final int LAST_MODIFIER = 6;
    private static final Procedure NO_PROCEDURE = new Procedure("", "", List.of());

    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<String> remarkCodes = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private Position at = new Position(0, 0);
    private int number;
    private Procedure procedure = NO_PROCEDURE;
    private @Nullable Procedure submittedProcedure;
    private Money charge = Money.ZERO;
    private Money paid = Money.ZERO;
    private @Nullable String revenueCode;
    private BigDecimal paidUnits = BigDecimal.ONE;
    private @Nullable BigDecimal submittedUnits;
    private @Nullable LocalDate serviceFrom;
    private @Nullable LocalDate serviceTo;
    private @Nullable Money allowed;

    void begin(int ordinal, PeerSegment svc) {
        adjustments.clear();
        remarkCodes.clear();
        references.clear();
        serviceFrom = null;
        serviceTo = null;
        allowed = null;
        number = ordinal;
        at = new Position(svc.ordinal(), 0);
        procedure = procedure(svc, 1);
        submittedProcedure = svc.at(6).isEmpty() ? null : procedure(svc, 6);
        charge = PeerValues.money(svc.at(2));
        paid = PeerValues.money(svc.at(3));
        revenueCode = svc.at(4).isEmpty() ? null : svc.at(4);
        paidUnits = PeerValues.units(svc.at(5));
        submittedUnits = PeerValues.optionalUnits(svc.at(7));
    }

    private static Procedure procedure(PeerSegment svc, int element) {
        if (svc.at(element, FIRST_MODIFIER).isEmpty()) {
            return new Procedure(svc.at(element, 1), svc.at(element, 2), List.of());
        }
        List<String> modifiers = new ArrayList<>(2);
        for (int component = FIRST_MODIFIER; component <= LAST_MODIFIER; component++) {
            if (!svc.at(element, component).isEmpty()) {
                modifiers.add(svc.at(element, component));
            }
        }
        return new Procedure(svc.at(element, 1), svc.at(element, 2), modifiers);
    }

    void accept(PeerSegment segment) {
        switch (segment.id()) {
            case "CAS" -> Adjustments.addTo(adjustments, segment);
            case "DTM" -> setDate(segment.at(1), PeerValues.date(segment.at(2)));
            case "REF" -> references.add(new Reference(segment.at(1), ProtectedText.of(segment.at(2))));
            case "AMT" -> {
                if (segment.at(1).equals("B6")) {
                    allowed = PeerValues.money(segment.at(2));
                }
            }
            case "LQ" -> {
                switch (segment.at(1)) {
                    case "HE" -> remarkCodes.add(segment.at(2));
                    case "RX" -> remarkCodes.add(ServiceLine.REJECT_PREFIX + segment.at(2));
                    default -> {}
                }
            }
            default -> {}
        }
    }

    private void setDate(String qualifier, @Nullable LocalDate date) {
        switch (qualifier) {
            case "472" -> {
                serviceFrom = date;
                serviceTo = date;
            }
            case "150" -> serviceFrom = date;
            case "151" -> serviceTo = date;
            default -> {}
        }
    }

    ServiceLine finish() {
        return new ServiceLine(
                number,
                at,
                procedure,
                submittedProcedure,
                charge,
                paid,
                revenueCode,
                paidUnits,
                submittedUnits,
                serviceFrom,
                serviceTo,
                allowed,
                adjustments,
                remarkCodes,
                references);
    }
}
