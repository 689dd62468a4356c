package health.overturn.sample.story;

import health.overturn.sample.claim.Answer;

/// Stories in which nothing is denied.
final class CleanStories {
    private CleanStories() {}

    static void leftToPatient(Play play) {
        play.says(0, play.adjudicator().leavesToPatient(play.bill, play.number()));
    }

    static void paidByTwo(Play play) {
        play.pays(0);
        play.says(play.otherPayer(), 1, play.adjudicator().paysSecond(play.bill, play.number()));
    }

    static void paidAndSaidTwice(Play play) {
        Entry first = play.pays(0);
        play.says(0, first.answer);
    }

    static void writtenOffBySecond(Play play) {
        play.pays(0);
        play.says(play.otherPayer(), 1, play.adjudicator().writesOffSecond(play.bill, play.number()));
    }

    static void predetermined(Play play) {
        play.says(0, play.adjudicator().predetermines(play.bill, play.number()));
    }

    static void predeterminedThenPaid(Play play) {
        play.says(0, play.adjudicator().predetermines(play.bill, play.number()));
        play.pays(1);
    }

    static void paidAndCorrected(Play play) {
        Entry first = play.pays(0);
        play.reverses(1, first);
        Answer corrected = play.adjudicator().pays(play.bill, play.number());
        play.says(1, corrected.withOriginal(first.answer.payerClaimNumber()));
    }

    static void forwardedThenPaid(Play play) {
        play.says(0, play.adjudicator().forwards(play.bill, play.number()));
        play.pays(1);
    }

    static void pendedThenPaid(Play play) {
        play.says(0, play.adjudicator().pends(play.bill, play.number()));
        play.pays(1);
    }
}
