package health.overturn.denials;

import health.overturn.remittance.Adjustment;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
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

/// Builds an invented claim payment: `claim("1").charge(10000).adjust("CO", "45", 2000).paid(8000).build()`.
///
/// Amounts are cents. The CLP is segment 10, claim-level CAS segments follow from 11, and line `n` is segment
/// `100 * n`.
public final class ClaimBuilder {
    private final String status;
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<ServiceLine> lines = new ArrayList<>();
    private String number = "ACCT-INVENTED-1";
    private String payerNumber = "ICN-INVENTED-1";
    private String filing = "12";
    private long charge;
    private long paid;
    private int ordinal = 1;
    private @Nullable Money patientResponsibility;
    private @Nullable LocalDate serviceFrom = LocalDate.of(2026, 1, 5);

    private ClaimBuilder(String status) {
        this.status = status;
    }

    /// @param status CLP02
    public static ClaimBuilder claim(String status) {
        return new ClaimBuilder(status);
    }

    public ClaimBuilder ordinal(int value) {
        ordinal = value;
        return this;
    }

    public ClaimBuilder number(String value) {
        number = value;
        return this;
    }

    public ClaimBuilder payerNumber(String value) {
        payerNumber = value;
        return this;
    }

    /// Sets REF*F8.
    public ClaimBuilder corrects(String originalClaimNumber) {
        references.add(new Reference("F8", ProtectedText.of(originalClaimNumber)));
        return this;
    }

    public ClaimBuilder filing(String value) {
        filing = value;
        return this;
    }

    public ClaimBuilder charge(long cents) {
        charge = cents;
        return this;
    }

    public ClaimBuilder paid(long cents) {
        paid = cents;
        return this;
    }

    public ClaimBuilder patientResponsibility(long cents) {
        patientResponsibility = Money.ofCents(cents);
        return this;
    }

    public ClaimBuilder serviceFrom(@Nullable LocalDate value) {
        serviceFrom = value;
        return this;
    }

    public ClaimBuilder adjust(String group, String reason, long cents) {
        adjustments.add(new Adjustment(
                AdjustmentGroup.of(group), Carc.of(reason), Money.ofCents(cents), 11 + adjustments.size()));
        return this;
    }

    public ClaimBuilder remark(String... codes) {
        remarks.addAll(List.of(codes));
        return this;
    }

    public ClaimBuilder line(LineBuilder line) {
        lines.add(line.build(lines.size() + 1));
        return this;
    }

    public ClaimPayment build() {
        return new ClaimPayment(
                ordinal,
                new Position(10, 1000),
                ProtectedText.of(number),
                ClaimStatusCode.of(status),
                Money.ofCents(charge),
                Money.ofCents(paid),
                patientResponsibility,
                filing,
                ProtectedText.of(payerNumber),
                "11",
                "1",
                new Person(
                        ProtectedText.of("SAMPLEPATIENT"),
                        ProtectedText.of("INVENTED"),
                        ProtectedText.of("MEMBER-INVENTED-1")),
                Person.NONE,
                Person.NONE,
                "1999999984",
                "",
                "",
                serviceFrom,
                serviceFrom,
                null,
                null,
                adjustments,
                remarks,
                references,
                lines);
    }
}
