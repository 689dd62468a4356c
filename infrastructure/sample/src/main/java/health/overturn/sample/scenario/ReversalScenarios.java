package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.claim.PayerAnswer.Dates;

/// Scenarios in which a payer reverses an answer.
final class ReversalScenarios {
    private ReversalScenarios() {}

    static void reversedAndPaid(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.random.chance(50) ? scenario.addFullDenial(0) : scenario.addPartialDenial(0);
        scenario.addReversal(1, denial.answer);
        denial.correctBy(CorrectionScenarios.addCorrection(scenario, 1, denial.answer));
    }

    static void reversedThenPaid(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.addFullDenial(0);
        scenario.addReversal(1, denial.answer);
        denial.correctBy(CorrectionScenarios.addCorrection(scenario, 2, denial.answer));
    }

    static void reversedAndDenied(ClaimScenario scenario) {
        ScenarioDenial first = scenario.addPlainDenial(0);
        scenario.addReversal(1, first.answer);
        first.supersedeBy(scenario.addPartialDenial(1));
    }

    static void reversed(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.random.chance(60) ? scenario.addFullDenial(0) : scenario.addPartialDenial(0);
        CorrectionScenarios.watchReversal(scenario, 1, denial.answer).markRepeatOf(denial);
        denial.reverse();
    }

    /// The reversal has no date of service; only the claim numbers say which claim it belongs to.
    static void reversedWithoutDate(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.addFullDenial(0);
        ScenarioAnswer reversal =
                scenario.addAnswer(1, denial.answer.payerAnswer.reversed().withDates(Dates.NONE));
        CorrectionScenarios.watch(scenario, reversal, denial.answer).markRepeatOf(denial);
        denial.reverse();
    }

    static void takenBack(ClaimScenario scenario) {
        ScenarioAnswer payment = scenario.addPayment(0);
        scenario.addReversal(1, payment);
        scenario.addFullDenial(1).markTakeback();
    }

    static void takenBackLater(ClaimScenario scenario) {
        ScenarioAnswer payment = scenario.addPayment(0);
        scenario.addReversal(1, payment);
        scenario.addFullDenial(2).markTakeback();
    }

    static void resolutionReversed(ClaimScenario scenario) {
        scenario.addFullDenial(0);
        ScenarioAnswer payment = scenario.addPayment(1);
        scenario.addReversal(2, payment);
    }

    static void resolutionReversedAndDenied(ClaimScenario scenario) {
        ScenarioDenial first = scenario.addPlainDenial(0);
        ScenarioAnswer payment = scenario.addPayment(1);
        scenario.addReversal(2, payment);
        first.supersedeBy(scenario.addPlainDenial(2)).markTakeback();
    }

    static void resolutionCorrected(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.addFullDenial(0);
        ScenarioAnswer payment = scenario.addPayment(1);
        scenario.addReversal(2, payment);
        denial.payBy(CorrectionScenarios.addCorrection(scenario, 2, payment));
    }

    /// The reversed payment is in no file of the sample. The later payment is another amount, so that nobody can take
    /// the reversal for one of it.
    static void unknownReversedAndPaid(ClaimScenario scenario) {
        ScenarioAnswer reversal = addReversalOfUnknown(scenario);
        PayerAnswer payment = scenario.payingPayer().pay(scenario.bill, scenario.nextClaimNumber());
        while (payment.paid() == -reversal.payerAnswer.paid()) {
            payment = scenario.payingPayer().pay(scenario.bill, payment.payerClaimNumber());
        }
        scenario.addAnswer(scenario.random.oneOf(0, 1), payment);
    }

    /// The reversed payment is in no file of the sample; the reversal shows that something was paid.
    static void unknownReversedAndDenied(ClaimScenario scenario) {
        addReversalOfUnknown(scenario);
        scenario.addFullDenial(scenario.random.oneOf(0, 1)).markTakeback();
    }

    private static ScenarioAnswer addReversalOfUnknown(ClaimScenario scenario) {
        PayerAnswer payment = scenario.payingPayer().pay(scenario.bill, scenario.nextClaimNumber());
        return scenario.addAnswer(0, payment.reversed());
    }
}
