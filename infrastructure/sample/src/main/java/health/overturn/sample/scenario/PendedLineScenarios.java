package health.overturn.sample.scenario;

import health.overturn.sample.claim.BilledService;
import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.payer.AnswerBuilder;
import health.overturn.sample.payer.DenialPatterns;
import java.util.List;

/// Scenarios of claims of which a payer pays some lines and leaves others undecided.
final class PendedLineScenarios {
    private PendedLineScenarios() {}

    static void forEver(ClaimScenario scenario) {
        addPended(scenario);
    }

    static void thenPaid(ClaimScenario scenario) {
        ScenarioDenial watch = addPended(scenario);
        scenario.ranOut(watch, addDecision(scenario, scenario.answerBuilder().pay(pended(scenario)), watch));
    }

    static void thenDenied(ClaimScenario scenario) {
        ScenarioDenial watch = addPended(scenario);
        AnswerBuilder denial =
                scenario.answerBuilder().deny(pended(scenario), DenialPatterns.pickForLines(scenario.random));
        ScenarioAnswer decision = addDecision(scenario, denial, watch);
        scenario.ranOut(watch, decision);
        scenario.markDenied(decision);
    }

    private static ScenarioDenial addPended(ClaimScenario scenario) {
        scenario.requireServices(2);
        List<BilledService> services = scenario.bill.services();
        PayerAnswer answer = scenario.answerBuilder()
                .pay(services.subList(0, services.size() - 1))
                .pend(pended(scenario))
                .under(scenario.nextClaimNumber());
        return scenario.watch(scenario.addAnswer(0, answer));
    }

    /// The decision names the pended line alone.
    private static ScenarioAnswer addDecision(ClaimScenario scenario, AnswerBuilder lines, ScenarioDenial watch) {
        PayerAnswer decision = lines.under(scenario.nextClaimNumber());
        return scenario.addAnswer(1, scenario.refer(decision, watch.answer));
    }

    private static List<BilledService> pended(ClaimScenario scenario) {
        return List.of(scenario.bill.services().getLast());
    }
}
