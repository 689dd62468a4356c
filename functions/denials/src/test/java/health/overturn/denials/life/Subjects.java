package health.overturn.denials.life;

import health.overturn.denials.code.Category;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.judge.Response;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Builds what an invented denial denies: `Subjects.denied("D-1", 50_000).category(Category.CODING)`.
///
/// Unless it says otherwise: CODING, PAYER-A, denied and received on Thursday 2026-02-26.
public final class Subjects {
    private final String id;
    private final long cents;
    private final List<Deadline> deadlines = new ArrayList<>();
    private final Map<Response, String> forbidden = new HashMap<>();
    private String payer = "PAYER-A";
    private Category category = Category.CODING;
    private LocalDate receivedOn = LocalDate.of(2026, 2, 26);

    private Subjects(String id, long cents) {
        this.id = id;
        this.cents = cents;
    }

    public static Subjects denied(String id, long cents) {
        return new Subjects(id, cents);
    }

    public Subjects payer(String value) {
        payer = value;
        return this;
    }

    public Subjects category(Category value) {
        category = value;
        return this;
    }

    public Subjects receivedOn(LocalDate value) {
        receivedOn = value;
        return this;
    }

    public Subjects deadline(LocalDate on) {
        deadlines.add(new Deadline(Deadline.Kind.APPEAL, on, false));
        return this;
    }

    public Subjects forbids(Response response, String remark) {
        forbidden.put(response, remark);
        return this;
    }

    public Subject subject() {
        return new Subject(id, payer, category, Money.ofCents(cents), receivedOn, receivedOn, deadlines, forbidden);
    }
}
