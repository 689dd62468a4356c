package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.payer.DenialPattern;
import health.overturn.sample.payer.DenialPatterns;
import java.util.ArrayList;
import java.util.List;

/// Scenarios of denials that a payer upholds, as after an appeal.
final class UpheldScenarios {
    private UpheldScenarios() {}

    static void upheld(ClaimScenario scenario) {
        addUpheld(scenario);
    }

    static void upheldThenPaid(ClaimScenario scenario) {
        ScenarioDenial second = addUpheld(scenario);
        second.payBy(scenario.addPayment(2));
    }

    private static ScenarioDenial addUpheld(ClaimScenario scenario) {
        DenialPattern pattern = DenialPatterns.pick(scenario.random);
        ScenarioDenial first = scenario.addDenial(0, deny(scenario, pattern));
        return first.supersedeBy(scenario.addDenial(1, uphold(scenario, pattern)));
    }

    /// The payer says CARC 193, the same CARC again, or a remark on its review beside another CARC.
    private static PayerAnswer uphold(ClaimScenario scenario, DenialPattern pattern) {
        return switch (scenario.random.below(4)) {
            case 0 -> deny(scenario, DenialPatterns.UPHELD);
            case 1 -> deny(scenario, pattern);
            case 2 -> withRemark(deny(scenario, DenialPatterns.pick(scenario.random)), "N539");
            default -> withRemark(deny(scenario, DenialPatterns.pick(scenario.random)), "MA91");
        };
    }

    private static PayerAnswer deny(ClaimScenario scenario, DenialPattern pattern) {
        return scenario.denyingPayer().denyInFull(scenario.bill, scenario.nextClaimNumber(), pattern);
    }

    private static PayerAnswer withRemark(PayerAnswer answer, String remark) {
        List<String> remarks = new ArrayList<>(answer.remarks());
        remarks.add(remark);
        return answer.withRemarks(remarks);
    }
}
