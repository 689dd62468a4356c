package health.overturn.sample.scenario;

import health.overturn.sample.truth.TrueOutcome;

/// Stories of claims that a payer takes for copies of others.
final class DuplicateScenarios {
    private DuplicateScenarios() {}

    static void ofOpen(ClaimScenario play) {
        ScenarioDenial open = play.deniesWhole(0);
        play.duplicates(1, open.entry);
    }

    static void ofPaid(ClaimScenario play) {
        ScenarioAnswer payment = play.pays(0);
        play.duplicates(1, payment);
    }

    /// Nothing of that claim is known: an ordinary denial that somebody has to follow up.
    static void ofUnknown(ClaimScenario play) {
        play.denies(0, play.duplicate());
    }

    static void thenPaid(ClaimScenario play) {
        ScenarioDenial open = play.deniesWhole(0);
        play.duplicates(1, open.entry);
        ScenarioAnswer payment = play.pays(2);
        open.becomes(TrueOutcome.PAID, payment.answer.paid());
    }
}
