package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.truth.TrueOutcome;

/// Stories of claims that go on to another payer or under another number.
final class RebillScenarios {
    private RebillScenarios() {}

    static void rebilled(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.addFullDenial(0);
        PayerAnswer payment =
                new PayingPayer(scenario.secondPayer(), scenario.random).pay(scenario.bill, scenario.nextClaimNumber());
        scenario.addAnswer(scenario.secondPayer(), 1, payment);
        denial.resolve(TrueOutcome.PAID, payment.paid());
    }

    /// The second payer's denial is its own and leaves the first one open.
    static void rebilledAndDenied(ClaimScenario scenario) {
        scenario.addFullDenial(0);
        scenario.markDenied(scenario.addAnswer(scenario.secondPayer(), 1, scenario.fullDenial()));
    }

    /// What a secondary payer pays leaves the primary's denial open.
    static void paidBySecondOnly(ClaimScenario scenario) {
        scenario.addFullDenial(0);
        scenario.addAnswer(
                scenario.secondPayer(),
                1,
                scenario.payingPayer().payAsSecondary(scenario.bill, scenario.nextClaimNumber()));
    }

    /// The practice sends a new claim that refers to the denied one; only REF*F8 says that they are one.
    static void underNewNumber(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.addFullDenial(0);
        PayerAnswer payment = scenario.payingPayer()
                .pay(scenario.bill.withNumber("N" + scenario.bill.number()), scenario.nextClaimNumber());
        scenario.addAnswer(1, payment.withOriginal(denial.answer.payerAnswer.payerClaimNumber()));
        denial.resolve(TrueOutcome.PAID, payment.paid());
    }

    static void deniedBySecond(ClaimScenario scenario) {
        scenario.addPayment(0);
        DenialPattern pattern = DenialPatterns.pick(scenario.random);
        PayerAnswer denial = scenario.denyingPayer()
                .denyInFull(scenario.bill, scenario.nextClaimNumber(), pattern)
                .withStatus("2");
        scenario.markDenied(scenario.addAnswer(scenario.secondPayer(), 1, denial));
    }
}
