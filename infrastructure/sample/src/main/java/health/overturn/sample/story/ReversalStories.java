package health.overturn.sample.story;

import health.overturn.sample.claim.Answer;
import health.overturn.sample.claim.Answer.Dates;
import health.overturn.sample.truth.Outcome;

/// Stories in which a payer takes back an answer.
final class ReversalStories {
    private ReversalStories() {}

    static void reversedAndPaid(Play play) {
        Denial denial = play.dice.chance(50) ? play.deniesWhole(0) : play.deniesPartly(0);
        play.reverses(1, denial.entry);
        Entry payment = corrects(play, 1, denial.entry);
        denial.becomes(Outcome.REVERSED, increase(denial.entry, payment));
    }

    static void reversedThenPaid(Play play) {
        Denial denial = play.deniesWhole(0);
        play.reverses(1, denial.entry);
        Entry payment = corrects(play, 2, denial.entry);
        denial.becomes(Outcome.REVERSED, payment.answer.paid());
    }

    static void reversedAndDenied(Play play) {
        Denial first = play.deniesWhole(0);
        play.reverses(1, first.entry);
        Denial second = play.deniesPartly(1).repeats(first);
        first.becomes(Outcome.REVERSED, second.entry.answer.paid());
    }

    static void reversed(Play play) {
        Denial denial = play.dice.chance(60) ? play.deniesWhole(0) : play.deniesPartly(0);
        play.reverses(1, denial.entry);
        denial.becomes(Outcome.REVERSED, 0);
    }

    /// The reversal carries no day of service: number and payer's number say to which claim it belongs.
    static void reversedWithoutDate(Play play) {
        Denial denial = play.deniesWhole(0);
        play.says(1, denial.entry.answer.reversed().withDates(Dates.NONE));
        denial.becomes(Outcome.REVERSED, 0);
    }

    static void takenBack(Play play) {
        Entry payment = play.pays(0);
        play.reverses(1, payment);
        play.deniesWhole(1).takesBack();
    }

    static void takenBackLater(Play play) {
        Entry payment = play.pays(0);
        play.reverses(1, payment);
        play.deniesWhole(2).takesBack();
    }

    static void resolutionReversed(Play play) {
        play.deniesWhole(0);
        Entry payment = play.pays(1);
        play.reverses(2, payment);
    }

    static void resolutionReversedAndDenied(Play play) {
        Denial first = play.deniesWhole(0);
        Entry payment = play.pays(1);
        play.reverses(2, payment);
        play.deniesWhole(2).repeats(first).takesBack();
        first.becomes(Outcome.SUPERSEDED, 0);
    }

    static void resolutionCorrected(Play play) {
        Denial denial = play.deniesWhole(0);
        Entry payment = play.pays(1);
        play.reverses(2, payment);
        Entry corrected = corrects(play, 2, payment);
        denial.becomes(Outcome.PAID, corrected.answer.paid());
    }

    /// The payment that is taken back was before any file of ours.
    static void strangerReversedAndPaid(Play play) {
        reversesStranger(play);
        play.pays(play.dice.oneOf(0, 1));
    }

    /// What was paid before can be seen by what is taken back.
    static void strangerReversedAndDenied(Play play) {
        reversesStranger(play);
        play.deniesWhole(play.dice.oneOf(0, 1)).takesBack();
    }

    private static void reversesStranger(Play play) {
        play.says(0, play.adjudicator().pays(play.bill, play.number()).reversed());
    }

    private static Entry corrects(Play play, int step, Entry earlier) {
        Answer payment = play.adjudicator().pays(play.bill, play.number());
        return play.says(step, payment.withOriginal(earlier.answer.payerClaimNumber()));
    }

    /// A payer may pay less on correction than it had: then nothing is recovered.
    private static long increase(Entry before, Entry after) {
        return Math.max(0, after.answer.paid() - before.answer.paid());
    }
}
