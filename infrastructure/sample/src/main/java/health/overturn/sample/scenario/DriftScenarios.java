package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.payer.PayingPayer;

/// Scenarios of claims that one payer answers under two ids, with the same claim number.
final class DriftScenarios {
    private DriftScenarios() {}

    static void thenPaid(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.addFullDenial(0);
        PayerAnswer payment = new PayingPayer(scenario.driftedPayer(), scenario.random)
                .pay(scenario.bill, denial.answer.payerAnswer.payerClaimNumber());
        denial.payBy(scenario.addAnswer(scenario.driftedPayer(), 1, payment));
    }

    /// As long as nobody says that both ids are one payer, both denials stay open.
    static void thenDenied(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.addFullDenial(0);
        PayerAnswer again = scenario.fullDenial(scenario.driftedPayer())
                .withNumbers(denial.answer.payerAnswer.payerClaimNumber(), "");
        scenario.markDenied(scenario.addAnswer(scenario.driftedPayer(), 1, again));
    }
}
