package health.overturn.sample.scenario;

import health.overturn.sample.claim.AnsweredLine;
import health.overturn.sample.claim.Cas;
import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.payer.AnswerBuilder;
import health.overturn.sample.payer.DenialPatterns;
import java.util.ArrayList;
import java.util.List;

/// Scenarios of claims on which a payer pays a second time.
final class SupplementalScenarios {
    private SupplementalScenarios() {}

    /// The payer pays more on every line; what it paid before stands under B13 and counts as a duplicate of it.
    static void paidMore(ClaimScenario scenario) {
        PayerAnswer first =
                scenario.answerBuilder().pay(scenario.bill.services()).under(scenario.nextClaimNumber());
        ScenarioAnswer payment = scenario.addAnswer(0, first);
        AnswerBuilder supplement = scenario.answerBuilder();
        for (AnsweredLine line : first.lines()) {
            supplement.add(supplement(scenario, line), DenialPatterns.PAID_EARLIER);
        }
        PayerAnswer second = supplement.under(scenario.nextClaimNumber());
        scenario.addDenial(1, scenario.refer(second, payment)).duplicate(payment);
    }

    private static AnsweredLine supplement(ClaimScenario scenario, AnsweredLine line) {
        long unpaid = line.service().charge() - line.paid();
        long more = unpaid * scenario.random.between(20, 60) / 100;
        List<Cas> adjustments = new ArrayList<>();
        if (unpaid > more) {
            adjustments.add(new Cas("CO", "45", unpaid - more));
        }
        adjustments.add(DenialPatterns.PAID_EARLIER.cas(line.paid()));
        return AnsweredLine.of(line.service(), adjustments, List.of());
    }
}
