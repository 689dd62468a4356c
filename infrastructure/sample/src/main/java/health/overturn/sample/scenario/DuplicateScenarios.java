package health.overturn.sample.scenario;

import health.overturn.sample.truth.TrueOutcome;

/// Stories of claims that a payer takes for copies of others.
final class DuplicateScenarios {
    private DuplicateScenarios() {}

    static void ofOpen(ClaimScenario scenario) {
        ScenarioDenial open = scenario.addFullDenial(0);
        scenario.addDuplicate(1, open.answer);
    }

    static void ofPaid(ClaimScenario scenario) {
        ScenarioAnswer payment = scenario.addPayment(0);
        scenario.addDuplicate(1, payment);
    }

    /// Nothing of that claim is known: an ordinary denial that somebody has to follow up.
    static void ofUnknown(ClaimScenario scenario) {
        scenario.addDenial(0, scenario.duplicateDenial());
    }

    static void thenPaid(ClaimScenario scenario) {
        ScenarioDenial open = scenario.addFullDenial(0);
        scenario.addDuplicate(1, open.answer);
        ScenarioAnswer payment = scenario.addPayment(2);
        open.resolve(TrueOutcome.PAID, payment.payerAnswer.paid());
    }
}
