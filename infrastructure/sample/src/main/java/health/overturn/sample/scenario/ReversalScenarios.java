package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.claim.PayerAnswer.Dates;
import health.overturn.sample.truth.TrueOutcome;

/// Scenarios in which a payer reverses an answer.
final class ReversalScenarios {
    private ReversalScenarios() {}

    static void reversedAndPaid(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.random.chance(50) ? scenario.addFullDenial(0) : scenario.addPartialDenial(0);
        scenario.addReversal(1, denial.answer);
        ScenarioAnswer payment = addCorrection(scenario, 1, denial.answer);
        denial.resolve(TrueOutcome.REVERSED, increase(denial.answer, payment));
    }

    static void reversedThenPaid(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.addFullDenial(0);
        scenario.addReversal(1, denial.answer);
        ScenarioAnswer payment = addCorrection(scenario, 2, denial.answer);
        denial.resolve(TrueOutcome.REVERSED, payment.payerAnswer.paid());
    }

    static void reversedAndDenied(ClaimScenario scenario) {
        ScenarioDenial first = scenario.addFullDenial(0);
        scenario.addReversal(1, first.answer);
        ScenarioDenial second = scenario.addPartialDenial(1).markRepeatOf(first);
        first.resolve(TrueOutcome.REVERSED, second.answer.payerAnswer.paid());
    }

    static void reversed(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.random.chance(60) ? scenario.addFullDenial(0) : scenario.addPartialDenial(0);
        scenario.addReversal(1, denial.answer);
        denial.resolve(TrueOutcome.REVERSED, 0);
    }

    /// The reversal has no date of service; only the claim numbers say which claim it belongs to.
    static void reversedWithoutDate(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.addFullDenial(0);
        scenario.addAnswer(1, denial.answer.payerAnswer.reversed().withDates(Dates.NONE));
        denial.resolve(TrueOutcome.REVERSED, 0);
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
        ScenarioDenial first = scenario.addFullDenial(0);
        ScenarioAnswer payment = scenario.addPayment(1);
        scenario.addReversal(2, payment);
        scenario.addFullDenial(2).markRepeatOf(first).markTakeback();
        first.resolve(TrueOutcome.SUPERSEDED, 0);
    }

    static void resolutionCorrected(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.addFullDenial(0);
        ScenarioAnswer payment = scenario.addPayment(1);
        scenario.addReversal(2, payment);
        ScenarioAnswer corrected = addCorrection(scenario, 2, payment);
        denial.resolve(TrueOutcome.PAID, corrected.payerAnswer.paid());
    }

    /// The reversed payment is in no file of the sample.
    static void unknownReversedAndPaid(ClaimScenario scenario) {
        addReversalOfUnknown(scenario);
        scenario.addPayment(scenario.random.oneOf(0, 1));
    }

    /// The reversed payment is in no file of the sample; the reversal shows that something was paid.
    static void unknownReversedAndDenied(ClaimScenario scenario) {
        addReversalOfUnknown(scenario);
        scenario.addFullDenial(scenario.random.oneOf(0, 1)).markTakeback();
    }

    private static void addReversalOfUnknown(ClaimScenario scenario) {
        scenario.addAnswer(
                0,
                scenario.payingPayer()
                        .pay(scenario.bill, scenario.nextClaimNumber())
                        .reversed());
    }

    private static ScenarioAnswer addCorrection(ClaimScenario scenario, int step, ScenarioAnswer earlier) {
        PayerAnswer payment = scenario.payingPayer().pay(scenario.bill, scenario.nextClaimNumber());
        return scenario.addAnswer(step, payment.withOriginal(earlier.payerAnswer.payerClaimNumber()));
    }

    /// The increase of the payment; zero if the payer pays less than before.
    private static long increase(ScenarioAnswer before, ScenarioAnswer after) {
        return Math.max(0, after.payerAnswer.paid() - before.payerAnswer.paid());
    }
}
