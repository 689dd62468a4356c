package health.overturn.sample.scenario;

/// Scenarios of claims that a payer denies as duplicates.
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

    /// No other claim is known, so that this is an ordinary denial to follow up.
    static void ofUnknown(ClaimScenario scenario) {
        scenario.addDenial(0, scenario.duplicateDenial());
    }

    static void thenPaid(ClaimScenario scenario) {
        ScenarioDenial open = scenario.addFullDenial(0);
        scenario.addDuplicate(1, open.answer);
        open.payBy(scenario.addPayment(2));
    }
}
