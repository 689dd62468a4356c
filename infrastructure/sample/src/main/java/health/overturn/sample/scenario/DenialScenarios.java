package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.truth.TrueOutcome;

/// Stories of denials and of what follows them under the same claim number, without reversals.
final class DenialScenarios {
    private DenialScenarios() {}

    static void withoutReason(ClaimScenario play) {
        play.denies(0, play.denier().withoutReason(play.bill, play.number()));
    }

    static void unknownPatient(ClaimScenario play) {
        play.denies(0, play.denier().unknownPatient(play.bill, play.number()));
    }

    static void withoutLastWord(ClaimScenario play) {
        play.denies(0, play.denier().withoutLastWord(play.bill, play.number()));
    }

    static void withoutWord(ClaimScenario play) {
        play.denies(0, play.denier().withoutWord(play.bill, play.number()));
    }

    static void thenPaid(ClaimScenario play) {
        ScenarioDenial denial = play.deniesWhole(0);
        ScenarioAnswer payment = play.pays(1);
        denial.becomes(TrueOutcome.PAID, payment.answer.paid());
    }

    /// The denied part comes as a claim of its own, and what is paid on it is what was recovered.
    static void inPartThenPaid(ClaimScenario play) {
        ScenarioDenial denial = play.deniesPartly(0);
        PayerAnswer rest = play.adjudicator()
                .pays(play.partOfBill(denial.entry.answer.verdict().cents()), play.number());
        play.says(1, rest.withOriginal(denial.entry.answer.payerClaimNumber()));
        denial.becomes(TrueOutcome.PAID, rest.paid());
    }

    static void thenPaidInPart(ClaimScenario play) {
        ScenarioDenial first = play.deniesWhole(0);
        ScenarioDenial second = play.deniesPartly(1).repeats(first);
        first.becomes(TrueOutcome.SUPERSEDED, second.entry.answer.paid());
    }

    static void twice(ClaimScenario play) {
        ScenarioDenial first = play.deniesWhole(0);
        play.deniesWhole(1).repeats(first);
        first.becomes(TrueOutcome.SUPERSEDED, 0);
    }

    /// Two answers in one payment, alike to the letter, and each is an answer.
    static void saidTwice(ClaimScenario play) {
        ScenarioDenial first = play.deniesWhole(0);
        play.denies(0, first.entry.answer).repeats(first);
        first.becomes(TrueOutcome.SUPERSEDED, 0);
    }

    static void threeTimes(ClaimScenario play) {
        ScenarioDenial first = play.deniesWhole(0);
        ScenarioDenial second = play.deniesWhole(1).repeats(first);
        play.deniesWhole(2).repeats(second);
        first.becomes(TrueOutcome.SUPERSEDED, 0);
        second.becomes(TrueOutcome.SUPERSEDED, 0);
    }

    static void twiceThenPaid(ClaimScenario play) {
        ScenarioDenial first = play.deniesWhole(0);
        ScenarioDenial second = play.deniesWhole(1).repeats(first);
        ScenarioAnswer payment = play.pays(2);
        first.becomes(TrueOutcome.SUPERSEDED, 0);
        second.becomes(TrueOutcome.PAID, payment.answer.paid());
    }

    static void leftToPatientAtLast(ClaimScenario play) {
        ScenarioDenial denial = play.deniesWhole(0);
        play.says(1, play.adjudicator().leavesToPatient(play.bill, play.number()));
        denial.shifts();
    }
}
