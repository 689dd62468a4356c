package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.claim.PayerAnswer.Dates;
import health.overturn.sample.truth.TrueOutcome;

/// Stories in which a payer takes back an answer.
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

    /// The reversal carries no day of service: number and payer's number say to which claim it belongs.
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

    /// The payment that is taken back was before any file of ours.
    static void unknownReversedAndPaid(ClaimScenario scenario) {
        addReversalOfUnknown(scenario);
        scenario.addPayment(scenario.random.oneOf(0, 1));
    }

    /// What was paid before can be seen by what is taken back.
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

    /// A payer may pay less on correction than it had: then nothing is recovered.
    private static long increase(ScenarioAnswer before, ScenarioAnswer after) {
        return Math.max(0, after.payerAnswer.paid() - before.payerAnswer.paid());
    }
}
