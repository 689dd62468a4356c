package health.overturn.denials.lifecycle;

import health.overturn.denials.code.Category;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.judge.DenialResponse;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Builds the details of an invented denial: `DenialDetailsFixture.denied("D-1",
/// 50_000).category(Category.CODING)`.
///
/// Defaults: CODING, PAYER-A, denied and received on Thursday 2026-02-26.
public final class DenialDetailsFixture {
    private final String id;
    private final long cents;
    private final List<Deadline> deadlines = new ArrayList<>();
    private final Map<DenialResponse, String> forbidden = new HashMap<>();
    private long patientCents;
    private String payer = "PAYER-A";
    private Category category = Category.CODING;
    private LocalDate receivedOn = LocalDate.of(2026, 2, 26);

    private DenialDetailsFixture(String id, long cents) {
        this.id = id;
        this.cents = cents;
        this.patientCents = cents;
    }

    public static DenialDetailsFixture denied(String id, long cents) {
        return new DenialDetailsFixture(id, cents);
    }

    public DenialDetailsFixture payer(String value) {
        payer = value;
        return this;
    }

    /// The part that the patient may be billed; all of it if this is not called.
    public DenialDetailsFixture patient(long partCents) {
        patientCents = partCents;
        return this;
    }

    public DenialDetailsFixture category(Category value) {
        category = value;
        return this;
    }

    public DenialDetailsFixture receivedOn(LocalDate value) {
        receivedOn = value;
        return this;
    }

    public DenialDetailsFixture deadline(LocalDate on) {
        deadlines.add(new Deadline(Deadline.Kind.APPEAL, 1, Deadline.Party.PROVIDER, on, on, Deadline.Confidence.HIGH));
        return this;
    }

    /// A deadline of an appeal that nothing states.
    public DenialDetailsFixture guess(LocalDate on) {
        deadlines.add(new Deadline(Deadline.Kind.APPEAL, 1, Deadline.Party.PROVIDER, on, on, Deadline.Confidence.LOW));
        return this;
    }

    public DenialDetailsFixture forbids(DenialResponse response, String remark) {
        forbidden.put(response, remark);
        return this;
    }

    public DenialDetails details() {
        return new DenialDetails(
                id,
                payer,
                category,
                Money.ofCents(cents),
                forbidden.containsKey(DenialResponse.PATIENT_BILLED) ? Money.ZERO : Money.ofCents(patientCents),
                receivedOn,
                receivedOn,
                deadlines,
                forbidden);
    }
}
