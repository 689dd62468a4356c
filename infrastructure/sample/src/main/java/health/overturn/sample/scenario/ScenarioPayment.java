package health.overturn.sample.scenario;

import health.overturn.sample.claim.ExpectedJudgement;
import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.claim.Payment;
import health.overturn.sample.truth.ClaimKind;
import health.overturn.sample.truth.ClaimTruth;
import java.util.List;
import java.util.stream.IntStream;

/// A payment of a story's week, and what each of its claims is.
public final class ScenarioPayment {
    private final int week;
    private final Payment payment;
    private final List<ScenarioAnswer> entries;

    ScenarioPayment(int week, Payment payment, List<ScenarioAnswer> entries) {
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

    List<ScenarioAnswer> entries() {
        return entries;
    }

    ClaimTruth truth(int index) {
        ScenarioAnswer entry = entries.get(index);
        PayerAnswer answer = entry.answer;
        ExpectedJudgement verdict = answer.verdict();
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
                verdict.kind() == ClaimKind.DENIED ? verdict.cents() : 0,
                verdict.kind() == ClaimKind.WATCHED ? verdict.cents() : 0,
                verdict.category(),
                verdict.carc(),
                verdict.patientLiable(),
                verdict.forbidden());
    }
}
