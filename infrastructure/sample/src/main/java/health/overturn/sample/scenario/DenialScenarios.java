package health.overturn.sample.scenario;

import health.overturn.sample.claim.AnsweredLine;
import health.overturn.sample.claim.BilledService;
import health.overturn.sample.claim.PayerAnswer;
import java.util.List;

/// Scenarios of denials and later answers under the same claim number, without reversals.
final class DenialScenarios {
    private DenialScenarios() {}

    static void withoutReason(ClaimScenario scenario) {
        scenario.addDenial(0, scenario.denyingPayer().denyWithoutReason(scenario.bill, scenario.nextClaimNumber()));
    }

    static void withPartialExplanation(ClaimScenario scenario) {
        scenario.addDenial(
                0, scenario.denyingPayer().denyWithPartialExplanation(scenario.bill, scenario.nextClaimNumber()));
    }

    static void withoutExplanation(ClaimScenario scenario) {
        scenario.addDenial(
                0, scenario.denyingPayer().denyWithoutExplanation(scenario.bill, scenario.nextClaimNumber()));
    }

    static void thenPaid(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.addFullDenial(0);
        denial.payBy(scenario.addPayment(1));
    }

    /// The payer answers the denied line again, alone, and refers to the first answer.
    static void inPartThenPaid(ClaimScenario scenario) {
        scenario.requireServices(1);
        ScenarioDenial denial = scenario.addPartialDenial(0);
        PayerAnswer again = scenario.answerBuilder().pay(deniedServices(denial)).under(scenario.nextClaimNumber());
        denial.payBy(scenario.addAnswer(1, again.withOriginal(denial.answer.payerAnswer.payerClaimNumber())));
    }

    private static List<BilledService> deniedServices(ScenarioDenial denial) {
        return denial.answer.payerAnswer.lines().stream()
                .filter(line -> line.denied() > 0)
                .map(AnsweredLine::service)
                .toList();
    }

    static void thenPaidInPart(ClaimScenario scenario) {
        ScenarioDenial first = scenario.addPlainDenial(0);
        first.supersedeBy(scenario.addPartialDenial(1));
    }

    static void twice(ClaimScenario scenario) {
        ScenarioDenial first = scenario.addPlainDenial(0);
        first.supersedeBy(scenario.addPlainDenial(1));
    }

    /// Two identical answers in one payment count as two answers.
    static void answeredTwice(ClaimScenario scenario) {
        ScenarioDenial first = scenario.addPlainDenial(0);
        first.supersedeBy(scenario.addDenial(0, first.answer.payerAnswer));
    }

    static void threeTimes(ClaimScenario scenario) {
        ScenarioDenial first = scenario.addPlainDenial(0);
        ScenarioDenial second = first.supersedeBy(scenario.addPlainDenial(1));
        second.supersedeBy(scenario.addPlainDenial(2));
    }

    static void twiceThenPaid(ClaimScenario scenario) {
        ScenarioDenial first = scenario.addPlainDenial(0);
        ScenarioDenial second = first.supersedeBy(scenario.addPlainDenial(1));
        second.payBy(scenario.addPayment(2));
    }

    static void leftToPatientLater(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.addFullDenial(0);
        denial.payBy(scenario.addAnswer(
                1, scenario.payingPayer().leaveToPatient(scenario.bill, scenario.nextClaimNumber())));
    }
}
