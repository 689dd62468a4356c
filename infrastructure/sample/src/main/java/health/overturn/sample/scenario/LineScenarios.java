package health.overturn.sample.scenario;

import health.overturn.sample.claim.BilledService;
import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.payer.DenialPatterns;
import java.util.List;

/// Scenarios of denied claims whose lines a payer answers one after another.
final class LineScenarios {
    private LineScenarios() {}

    /// One line is paid; the denial stays open for the others.
    static void answeredAlone(ClaimScenario scenario) {
        ScenarioDenial denial = addDenial(scenario);
        List<BilledService> services = scenario.bill.services();
        ScenarioAnswer payment = pay(scenario, 1, services.subList(0, 1), denial);
        denial.payInPartBy(denial.denied - services.getFirst().charge(), payment);
    }

    static void answeredOneAfterAnother(ClaimScenario scenario) {
        ScenarioDenial denial = addDenial(scenario);
        List<BilledService> services = scenario.bill.services();
        ScenarioAnswer first = pay(scenario, 1, services.subList(0, 1), denial);
        ScenarioAnswer rest = pay(scenario, 2, services.subList(1, services.size()), denial);
        denial.payBy(first, rest);
    }

    private static ScenarioDenial addDenial(ClaimScenario scenario) {
        scenario.requireServices(2);
        PayerAnswer denial = scenario.answerBuilder()
                .deny(scenario.bill.services(), DenialPatterns.pickForLines(scenario.random))
                .under(scenario.nextClaimNumber());
        return scenario.addDenial(0, denial);
    }

    private static ScenarioAnswer pay(
            ClaimScenario scenario, int step, List<BilledService> services, ScenarioDenial denial) {
        PayerAnswer payment = scenario.answerBuilder().pay(services).under(scenario.nextClaimNumber());
        return scenario.addAnswer(step, scenario.refer(payment, denial.answer));
    }
}
