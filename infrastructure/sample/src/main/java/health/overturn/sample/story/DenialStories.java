package health.overturn.sample.story;

import health.overturn.sample.claim.Answer;
import health.overturn.sample.truth.Outcome;

/// Stories of denials and of what follows them under the same claim number, without reversals.
final class DenialStories {
    private DenialStories() {}

    static void withoutReason(Play play) {
        play.denies(0, play.denier().withoutReason(play.bill, play.number()));
    }

    static void unknownPatient(Play play) {
        play.denies(0, play.denier().unknownPatient(play.bill, play.number()));
    }

    static void withoutLastWord(Play play) {
        play.denies(0, play.denier().withoutLastWord(play.bill, play.number()));
    }

    static void withoutWord(Play play) {
        play.denies(0, play.denier().withoutWord(play.bill, play.number()));
    }

    static void thenPaid(Play play) {
        Denial denial = play.deniesWhole(0);
        Entry payment = play.pays(1);
        denial.becomes(Outcome.PAID, payment.answer.paid());
    }

    /// The denied part comes as a claim of its own, and what is paid on it is what was recovered.
    static void inPartThenPaid(Play play) {
        Denial denial = play.deniesPartly(0);
        Answer rest = play.adjudicator()
                .pays(play.partOfBill(denial.entry.answer.verdict().cents()), play.number());
        play.says(1, rest.withOriginal(denial.entry.answer.payerClaimNumber()));
        denial.becomes(Outcome.PAID, rest.paid());
    }

    static void thenPaidInPart(Play play) {
        Denial first = play.deniesWhole(0);
        Denial second = play.deniesPartly(1).repeats(first);
        first.becomes(Outcome.SUPERSEDED, second.entry.answer.paid());
    }

    static void twice(Play play) {
        Denial first = play.deniesWhole(0);
        play.deniesWhole(1).repeats(first);
        first.becomes(Outcome.SUPERSEDED, 0);
    }

    /// Two answers in one payment, alike to the letter, and each is an answer.
    static void saidTwice(Play play) {
        Denial first = play.deniesWhole(0);
        play.denies(0, first.entry.answer).repeats(first);
        first.becomes(Outcome.SUPERSEDED, 0);
    }

    static void threeTimes(Play play) {
        Denial first = play.deniesWhole(0);
        Denial second = play.deniesWhole(1).repeats(first);
        play.deniesWhole(2).repeats(second);
        first.becomes(Outcome.SUPERSEDED, 0);
        second.becomes(Outcome.SUPERSEDED, 0);
    }

    static void twiceThenPaid(Play play) {
        Denial first = play.deniesWhole(0);
        Denial second = play.deniesWhole(1).repeats(first);
        Entry payment = play.pays(2);
        first.becomes(Outcome.SUPERSEDED, 0);
        second.becomes(Outcome.PAID, payment.answer.paid());
    }

    static void leftToPatientAtLast(Play play) {
        Denial denial = play.deniesWhole(0);
        play.says(1, play.adjudicator().leavesToPatient(play.bill, play.number()));
        denial.shifts();
    }
}
