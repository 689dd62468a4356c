package health.overturn.sample.story;

import health.overturn.sample.claim.Answer;
import health.overturn.sample.truth.Outcome;

/// Stories of claims that go on to another payer or under another number.
final class RebillStories {
    private RebillStories() {}

    static void rebilled(Play play) {
        Denial denial = play.deniesWhole(0);
        Answer payment = new Adjudicator(play.otherPayer(), play.dice).pays(play.bill, play.number());
        play.says(play.otherPayer(), 1, payment);
        denial.becomes(Outcome.PAID, payment.paid());
    }

    /// The second payer's denial is its own and leaves the first one open.
    static void rebilledAndDenied(Play play) {
        play.deniesWhole(0);
        play.denied(play.says(play.otherPayer(), 1, play.wholly()));
    }

    /// What a secondary payer pays leaves the primary's denial open.
    static void paidBySecondOnly(Play play) {
        play.deniesWhole(0);
        play.says(play.otherPayer(), 1, play.adjudicator().paysSecond(play.bill, play.number()));
    }

    /// The practice sends a new claim that refers to the denied one; only REF*F8 says that they are one.
    static void underNewNumber(Play play) {
        Denial denial = play.deniesWhole(0);
        Answer payment = play.adjudicator().pays(play.bill.numbered("N" + play.bill.number()), play.number());
        play.says(1, payment.withOriginal(denial.entry.answer.payerClaimNumber()));
        denial.becomes(Outcome.PAID, payment.paid());
    }

    static void deniedBySecond(Play play) {
        play.pays(0);
        Recipe recipe = Recipes.pick(play.dice);
        Answer denial = play.denier().whole(play.bill, play.number(), recipe).withStatus("2");
        play.denied(play.says(play.otherPayer(), 1, denial));
    }
}
