package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;

/// Stories in which nothing is denied.
final class PaidScenarios {
    private PaidScenarios() {}

    static void leftToPatient(ClaimScenario play) {
        play.says(0, play.adjudicator().leavesToPatient(play.bill, play.number()));
    }

    static void paidByTwo(ClaimScenario play) {
        play.pays(0);
        play.says(play.otherPayer(), 1, play.adjudicator().paysSecond(play.bill, play.number()));
    }

    static void paidAndSaidTwice(ClaimScenario play) {
        ScenarioAnswer first = play.pays(0);
        play.says(0, first.answer);
    }

    static void writtenOffBySecond(ClaimScenario play) {
        play.pays(0);
        play.says(play.otherPayer(), 1, play.adjudicator().writesOffSecond(play.bill, play.number()));
    }

    static void predetermined(ClaimScenario play) {
        play.says(0, play.adjudicator().predetermines(play.bill, play.number()));
    }

    static void predeterminedThenPaid(ClaimScenario play) {
        play.says(0, play.adjudicator().predetermines(play.bill, play.number()));
        play.pays(1);
    }

    static void paidAndCorrected(ClaimScenario play) {
        ScenarioAnswer first = play.pays(0);
        play.reverses(1, first);
        PayerAnswer corrected = play.adjudicator().pays(play.bill, play.number());
        play.says(1, corrected.withOriginal(first.answer.payerClaimNumber()));
    }

    static void forwardedThenPaid(ClaimScenario play) {
        play.says(0, play.adjudicator().forwards(play.bill, play.number()));
        play.pays(1);
    }

    static void pendedThenPaid(ClaimScenario play) {
        play.says(0, play.adjudicator().pends(play.bill, play.number()));
        play.pays(1);
    }
}
