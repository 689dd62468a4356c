package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;

/// Scenarios without denials.
final class PaidScenarios {
    private PaidScenarios() {}

    static void leftToPatient(ClaimScenario scenario) {
        scenario.addAnswer(0, scenario.payingPayer().leaveToPatient(scenario.bill, scenario.nextClaimNumber()));
    }

    static void explainedAsDenied(ClaimScenario scenario) {
        scenario.addAnswer(0, scenario.denyingPayer().explainAsDenied(scenario.bill, scenario.nextClaimNumber()));
    }

    static void paidByTwo(ClaimScenario scenario) {
        scenario.addPayment(0);
        scenario.addAnswer(
                scenario.secondPayer(),
                1,
                scenario.payingPayer().payAsSecondary(scenario.bill, scenario.nextClaimNumber()));
    }

    static void paidAndAnsweredTwice(ClaimScenario scenario) {
        ScenarioAnswer first = scenario.addPayment(0);
        scenario.addAnswer(0, first.payerAnswer);
    }

    static void writtenOffBySecond(ClaimScenario scenario) {
        scenario.addPayment(0);
        scenario.addAnswer(
                scenario.secondPayer(),
                1,
                scenario.payingPayer().writeOffAsSecondary(scenario.bill, scenario.nextClaimNumber()));
    }

    static void predetermined(ClaimScenario scenario) {
        scenario.addAnswer(0, scenario.payingPayer().predetermine(scenario.bill, scenario.nextClaimNumber()));
    }

    static void predeterminedThenPaid(ClaimScenario scenario) {
        scenario.addAnswer(0, scenario.payingPayer().predetermine(scenario.bill, scenario.nextClaimNumber()));
        scenario.addPayment(1);
    }

    static void paidAndCorrected(ClaimScenario scenario) {
        ScenarioAnswer first = scenario.addPayment(0);
        scenario.addReversal(1, first);
        PayerAnswer corrected = scenario.payingPayer().pay(scenario.bill, scenario.nextClaimNumber());
        scenario.addAnswer(1, corrected.withOriginal(first.payerAnswer.payerClaimNumber()));
    }

    static void forwardedThenPaid(ClaimScenario scenario) {
        scenario.addAnswer(0, scenario.payingPayer().forward(scenario.bill, scenario.nextClaimNumber()));
        scenario.addPayment(1);
    }

    static void pendedThenPaid(ClaimScenario scenario) {
        scenario.addAnswer(0, scenario.payingPayer().pend(scenario.bill, scenario.nextClaimNumber()));
        scenario.addPayment(1);
    }
}
