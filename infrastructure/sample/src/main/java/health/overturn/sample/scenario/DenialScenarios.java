package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.truth.TrueOutcome;

/// Scenarios of denials and later answers under the same claim number, without reversals.
final class DenialScenarios {
    private DenialScenarios() {}

    static void withoutReason(ClaimScenario scenario) {
        scenario.addDenial(0, scenario.denyingPayer().denyWithoutReason(scenario.bill, scenario.nextClaimNumber()));
    }

    static void unknownPatient(ClaimScenario scenario) {
        scenario.addDenial(0, scenario.denyingPayer().denyUnknownPatient(scenario.bill, scenario.nextClaimNumber()));
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
        ScenarioAnswer payment = scenario.addPayment(1);
        denial.resolve(TrueOutcome.PAID, payment.payerAnswer.paid());
    }

    /// The payer answers the denied part as a claim of its own; the amount paid on it is recovered.
    static void inPartThenPaid(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.addPartialDenial(0);
        PayerAnswer rest = scenario.payingPayer()
                .pay(scenario.partOfBill(denial.answer.payerAnswer.judgement().cents()), scenario.nextClaimNumber());
        scenario.addAnswer(1, rest.withOriginal(denial.answer.payerAnswer.payerClaimNumber()));
        denial.resolve(TrueOutcome.PAID, rest.paid());
    }

    static void thenPaidInPart(ClaimScenario scenario) {
        ScenarioDenial first = scenario.addFullDenial(0);
        ScenarioDenial second = scenario.addPartialDenial(1).markRepeatOf(first);
        first.resolve(TrueOutcome.SUPERSEDED, second.answer.payerAnswer.paid());
    }

    static void twice(ClaimScenario scenario) {
        ScenarioDenial first = scenario.addFullDenial(0);
        scenario.addFullDenial(1).markRepeatOf(first);
        first.resolve(TrueOutcome.SUPERSEDED, 0);
    }

    /// Two identical answers in one payment count as two answers.
    static void answeredTwice(ClaimScenario scenario) {
        ScenarioDenial first = scenario.addFullDenial(0);
        scenario.addDenial(0, first.answer.payerAnswer).markRepeatOf(first);
        first.resolve(TrueOutcome.SUPERSEDED, 0);
    }

    static void threeTimes(ClaimScenario scenario) {
        ScenarioDenial first = scenario.addFullDenial(0);
        ScenarioDenial second = scenario.addFullDenial(1).markRepeatOf(first);
        scenario.addFullDenial(2).markRepeatOf(second);
        first.resolve(TrueOutcome.SUPERSEDED, 0);
        second.resolve(TrueOutcome.SUPERSEDED, 0);
    }

    static void twiceThenPaid(ClaimScenario scenario) {
        ScenarioDenial first = scenario.addFullDenial(0);
        ScenarioDenial second = scenario.addFullDenial(1).markRepeatOf(first);
        ScenarioAnswer payment = scenario.addPayment(2);
        first.resolve(TrueOutcome.SUPERSEDED, 0);
        second.resolve(TrueOutcome.PAID, payment.payerAnswer.paid());
    }

    static void leftToPatientLater(ClaimScenario scenario) {
        ScenarioDenial denial = scenario.addFullDenial(0);
        scenario.addAnswer(1, scenario.payingPayer().leaveToPatient(scenario.bill, scenario.nextClaimNumber()));
        denial.shiftToPatient();
    }
}
