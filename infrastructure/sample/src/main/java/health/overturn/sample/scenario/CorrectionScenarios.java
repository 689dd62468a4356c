package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;

/// Scenarios in which the reversal of a denial and the answer that replaces it come in any order and number of
/// payments, and reversals that nothing replaces in time.
final class CorrectionScenarios {
    private CorrectionScenarios() {}

    /// In one payment, the correction stands before the reversal.
    static void correctionFirst(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.addFullDenial(0);
        ScenarioAnswer correction = addCorrection(scenario, 1, denial.answer);
        scenario.addReversal(1, denial.answer);
        denial.correctBy(correction);
    }

    /// The reversal comes weeks after the correction.
    static void correctionLongFirst(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.addFullDenial(0);
        ScenarioAnswer correction = addCorrection(scenario, 1, denial.answer);
        scenario.addReversal(2, denial.answer);
        denial.correctBy(correction);
    }

    /// The payer takes its payment back and never says why: the payment is watched and becomes a denial.
    static void paymentReversed(ClaimScenario scenario) {
        ScenarioAnswer payment = scenario.addPayment(0);
        watchReversal(scenario, 1, payment);
    }

    /// The payer takes its payment back and pays again, in time or after the watch has run out.
    static void paymentReversedLongThenPaid(ClaimScenario scenario) {
        ScenarioAnswer payment = scenario.addPayment(0);
        ScenarioDenial watch = watchReversal(scenario, 1, payment);
        ScenarioAnswer correction = addCorrection(scenario, 3, payment);
        if (scenario.ranOut(watch, correction)) {
            watch.payBy(correction);
        }
    }

    /// The payer reverses a denial and pays, in time or after the watch has run out.
    static void denialReversedLongThenPaid(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.addFullDenial(0);
        ScenarioDenial watch = watchReversal(scenario, 1, denial.answer).markRepeatOf(denial);
        ScenarioAnswer correction = addCorrection(scenario, 3, denial.answer);
        if (scenario.ranOut(watch, correction)) {
            denial.reverse();
            watch.payBy(correction);
        } else {
            denial.correctBy(correction);
        }
    }

    /// Adds a reversal after which nothing comes for now: the payment and the denied money are watched.
    static ScenarioDenial watchReversal(ClaimScenario scenario, int step, ScenarioAnswer target) {
        return watch(scenario, scenario.addReversal(step, target), target);
    }

    static ScenarioDenial watch(ClaimScenario scenario, ScenarioAnswer reversal, ScenarioAnswer target) {
        long paid = target.payerAnswer.paid();
        ScenarioDenial watch =
                scenario.watch(reversal, paid + target.payerAnswer.judgement().denied());
        return paid > 0 ? watch.markTakeback() : watch;
    }

    static ScenarioAnswer addCorrection(ClaimScenario scenario, int step, ScenarioAnswer earlier) {
        PayerAnswer payment = scenario.payingPayer().pay(scenario.bill, scenario.nextClaimNumber());
        return scenario.addAnswer(step, payment.withOriginal(earlier.payerAnswer.payerClaimNumber()));
    }
}
