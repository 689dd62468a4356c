package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.claim.SamplePayer;

/// One answer in its payer's payment of one week. Two are the same only if they are one object.
final class ScenarioAnswer {
    final ClaimScenario scenario;
    final SamplePayer payer;
    final int week;
    final PayerAnswer payerAnswer;

    ScenarioAnswer(ClaimScenario scenario, SamplePayer payer, int week, PayerAnswer payerAnswer) {
        this.scenario = scenario;
        this.payer = payer;
        this.week = week;
        this.payerAnswer = payerAnswer;
    }

    String scenarioName() {
        return scenario.name();
    }
}
