package health.overturn.sample.scenario;

import health.overturn.sample.claim.AnsweredLine;
import health.overturn.sample.claim.BilledService;
import health.overturn.sample.claim.Cas;
import health.overturn.sample.payer.AnswerBuilder;
import health.overturn.sample.payer.DenialPatterns;
import java.util.List;

/// Scenarios of claims whose last line a payer bundles into the first (CARC 97).
final class BundleScenarios {
    private BundleScenarios() {}

    /// The payer moves the whole charge to the first line with a negative OA-94 and pays it there.
    static void moved(ClaimScenario scenario) {
        scenario.requireServices(2);
        BilledService bundled = scenario.bill.services().getLast();
        Cas settled = Cas.noting("CO", "97", bundled.charge());
        AnswerBuilder answer = payOthers(scenario, bundled.charge()).explain(bundled, List.of(settled));
        scenario.addAnswer(0, answer.under(scenario.nextClaimNumber()));
    }

    /// The payer moves only a part of the charge; the rest is denied.
    static void movedInPart(ClaimScenario scenario) {
        scenario.requireServices(2);
        BilledService bundled = scenario.bill.services().getLast();
        long moved = bundled.charge() * scenario.random.between(30, 70) / 100;
        List<Cas> adjustments =
                List.of(Cas.noting("CO", "97", moved), DenialPatterns.BUNDLED.cas(bundled.charge() - moved));
        AnswerBuilder answer = payOthers(scenario, moved)
                .add(AnsweredLine.of(bundled, adjustments, List.of()), DenialPatterns.BUNDLED);
        scenario.addDenial(0, answer.under(scenario.nextClaimNumber()));
    }

    /// No other line has the charge of the bundled one: it is denied.
    static void notMoved(ClaimScenario scenario) {
        scenario.requireServices(2);
        List<BilledService> services = scenario.bill.services();
        scenario.addDenial(
                0,
                scenario.answerBuilder()
                        .pay(services.subList(0, services.size() - 1))
                        .deny(List.of(services.getLast()), DenialPatterns.BUNDLED)
                        .under(scenario.nextClaimNumber()));
    }

    /// Pays the first line with the charge that was moved to it, and the others but the last.
    private static AnswerBuilder payOthers(ClaimScenario scenario, long moved) {
        List<BilledService> services = scenario.bill.services();
        BilledService first = services.getFirst();
        long price = (first.charge() + moved) * scenario.random.between(10, 40) / 100;
        return scenario.answerBuilder()
                .explain(first, List.of(new Cas("CO", "45", price), new Cas("OA", "94", -moved)))
                .pay(services.subList(1, services.size() - 1));
    }
}
