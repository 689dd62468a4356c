package health.overturn.sample.scenario;

import health.overturn.sample.claim.ExpectedJudgement;
import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.claim.Payment;
import health.overturn.sample.truth.ClaimTruth;
import java.util.List;
import java.util.stream.IntStream;

/// A payment of one week, with the truth about each of its claims.
public final class ScenarioPayment {
    private final int week;
    private final Payment payment;
    private final List<ScenarioAnswer> answers;

    ScenarioPayment(int week, Payment payment, List<ScenarioAnswer> answers) {
        this.week = week;
        this.payment = payment;
        this.answers = List.copyOf(answers);
    }

    public int week() {
        return week;
    }

    public Payment payment() {
        return payment;
    }

    /// The truth about each claim, in the order of the payment.
    public List<ClaimTruth> truths() {
        return IntStream.range(0, answers.size()).mapToObj(this::truth).toList();
    }

    List<ScenarioAnswer> answers() {
        return answers;
    }

    ClaimTruth truth(int index) {
        ScenarioAnswer answer = answers.get(index);
        PayerAnswer payerAnswer = answer.payerAnswer;
        ExpectedJudgement judgement = payerAnswer.judgement();
        return new ClaimTruth(
                answer.scenarioName(),
                payment.trace(),
                payment.date(),
                index + 1,
                answer.payer.id(),
                payerAnswer.bill().number(),
                payerAnswer.payerClaimNumber(),
                payerAnswer.status(),
                payerAnswer.charge(),
                payerAnswer.paid(),
                judgement.kind(),
                judgement.denied(),
                judgement.watched(),
                judgement.category(),
                judgement.carc(),
                judgement.patientLiable(),
                judgement.forbidden(),
                payerAnswer.notes());
    }
}
