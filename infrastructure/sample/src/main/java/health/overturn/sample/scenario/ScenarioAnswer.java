package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.claim.SamplePayer;

/// One payer's answer in one week. Equality is identity, because two equal answers are two answers.
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
