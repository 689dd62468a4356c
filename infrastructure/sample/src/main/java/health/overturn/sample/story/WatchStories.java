package health.overturn.sample.story;

import health.overturn.sample.claim.Answer;
import health.overturn.sample.truth.Outcome;

/// Stories of claims that are watched and become denials.
final class WatchStories {
    private WatchStories() {}

    static void forwardedForEver(Play play) {
        runsOut(play, play.adjudicator().forwards(play.bill, play.number()));
    }

    static void pendedForEver(Play play) {
        runsOut(play, play.adjudicator().pends(play.bill, play.number()));
    }

    /// Under review again: the denial stays what it is.
    static void pendedAfterDenial(Play play) {
        play.deniesWhole(0);
        play.says(1, play.adjudicator().pends(play.bill, play.number()));
    }

    static void forwardedThenDenied(Play play) {
        play.says(0, play.adjudicator().forwards(play.bill, play.number()));
        play.deniesWhole(1);
    }

    /// Where the payer to whom the claim was passed on answers, nothing more is due from the first.
    static void paidByOther(Play play) {
        play.says(0, play.adjudicator().forwards(play.bill, play.number()));
        play.says(play.otherPayer(), 1, new Adjudicator(play.otherPayer(), play.dice).pays(play.bill, play.number()));
    }

    /// Once the time has run out it is a denial, and a payment that comes after all resolves it.
    static void pendedLongThenPaid(Play play) {
        Entry pended = play.says(0, play.adjudicator().pends(play.bill, play.number()));
        Entry payment = play.pays(2);
        if (7 * (payment.week - pended.week) >= Ending.WATCH_DAYS) {
            Denial denial = play.denied(pended);
            denial.watchRanOut = true;
            denial.becomes(Outcome.PAID, payment.answer.paid());
        }
    }

    private static void runsOut(Play play, Answer answer) {
        play.denies(0, answer).watchRanOut = true;
    }
}
