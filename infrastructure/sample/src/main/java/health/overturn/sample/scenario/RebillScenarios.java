package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.payer.DenialPattern;
import health.overturn.sample.payer.DenialPatterns;
import health.overturn.sample.payer.PayingPayer;

/// Scenarios of claims that are billed again to another payer or under another number.
final class RebillScenarios {
    private RebillScenarios() {}

    static void rebilled(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.addFullDenial(0);
        PayerAnswer payment =
                new PayingPayer(scenario.secondPayer(), scenario.random).pay(scenario.bill, scenario.nextClaimNumber());
        denial.payBy(scenario.addAnswer(scenario.secondPayer(), 1, payment));
    }

    /// The second payer denies too; the first denial stays open.
    static void rebilledAndDenied(ClaimScenario scenario) {
        scenario.addFullDenial(0);
        PayerAnswer denial = scenario.fullDenial(scenario.secondPayer());
        scenario.markDenied(scenario.addAnswer(scenario.secondPayer(), 1, denial));
    }

    /// A secondary payer pays; the primary payer's denial stays open.
    static void paidBySecondOnly(ClaimScenario scenario) {
        scenario.addFullDenial(0);
        scenario.addAnswer(
                scenario.secondPayer(),
                1,
                scenario.payingPayer().payAsSecondary(scenario.bill, scenario.nextClaimNumber()));
    }

    /// The practice sends a new claim that refers to the denied one; only REF*F8 links them.
    static void underNewNumber(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.addFullDenial(0);
        PayerAnswer payment = scenario.payingPayer()
                .pay(scenario.bill.withNumber("N" + scenario.bill.number()), scenario.nextClaimNumber());
        denial.payBy(scenario.addAnswer(1, payment.withOriginal(denial.answer.payerAnswer.payerClaimNumber())));
    }

    static void deniedBySecond(ClaimScenario scenario) {
        scenario.addPayment(0);
        DenialPattern pattern = DenialPatterns.pick(scenario.random);
        PayerAnswer denial = scenario.denyingPayer(scenario.secondPayer())
                .denyInFull(scenario.bill, scenario.nextClaimNumber(), pattern)
                .withStatus("2");
        scenario.markDenied(scenario.addAnswer(scenario.secondPayer(), 1, denial));
    }
}
