package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.claim.SamplePayer;

/// One answer in its payer's payment of one week. Two are the same only if they are one object.
final class ScenarioAnswer {
    final ClaimScenario play;
    final SamplePayer payer;
    final int week;
    final PayerAnswer answer;

    ScenarioAnswer(ClaimScenario play, SamplePayer payer, int week, PayerAnswer answer) {
        this.play = play;
        this.payer = payer;
        this.week = week;
        this.answer = answer;
    }

    String plot() {
        return play.plot();
    }
}
