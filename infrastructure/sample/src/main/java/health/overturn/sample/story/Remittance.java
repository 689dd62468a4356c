package health.overturn.sample.story;

import health.overturn.sample.claim.Answer;
import health.overturn.sample.claim.Payment;
import health.overturn.sample.claim.Verdict;
import health.overturn.sample.truth.ClaimTruth;
import health.overturn.sample.truth.Kind;
import java.util.List;
import java.util.stream.IntStream;

/// A payment of a story's week, and what each of its claims is.
public final class Remittance {
    private final int week;
    private final Payment payment;
    private final List<Entry> entries;

    Remittance(int week, Payment payment, List<Entry> entries) {
        this.week = week;
        this.payment = payment;
        this.entries = List.copyOf(entries);
    }

    public int week() {
        return week;
    }

    public Payment payment() {
        return payment;
    }

    /// In the order of the payment.
    public List<ClaimTruth> truths() {
        return IntStream.range(0, entries.size()).mapToObj(this::truth).toList();
    }

    List<Entry> entries() {
        return entries;
    }

    ClaimTruth truth(int index) {
        Entry entry = entries.get(index);
        Answer answer = entry.answer;
        Verdict verdict = answer.verdict();
        return new ClaimTruth(
                entry.plot(),
                payment.trace(),
                payment.date(),
                index + 1,
                entry.payer.id(),
                answer.bill().number(),
                answer.payerClaimNumber(),
                answer.status(),
                answer.charge(),
                answer.paid(),
                verdict.kind(),
                verdict.kind() == Kind.DENIED ? verdict.cents() : 0,
                verdict.kind() == Kind.WATCHED ? verdict.cents() : 0,
                verdict.category(),
                verdict.carc(),
                verdict.patientLiable(),
                verdict.forbidden());
    }
}
