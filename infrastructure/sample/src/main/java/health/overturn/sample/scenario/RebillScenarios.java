package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.truth.TrueOutcome;

/// Stories of claims that go on to another payer or under another number.
final class RebillScenarios {
    private RebillScenarios() {}

    static void rebilled(ClaimScenario play) {
        ScenarioDenial denial = play.deniesWhole(0);
        PayerAnswer payment = new PayingPayer(play.otherPayer(), play.dice).pays(play.bill, play.number());
        play.says(play.otherPayer(), 1, payment);
        denial.becomes(TrueOutcome.PAID, payment.paid());
    }

    /// The second payer's denial is its own and leaves the first one open.
    static void rebilledAndDenied(ClaimScenario play) {
        play.deniesWhole(0);
        play.denied(play.says(play.otherPayer(), 1, play.wholly()));
    }

    /// What a secondary payer pays leaves the primary's denial open.
    static void paidBySecondOnly(ClaimScenario play) {
        play.deniesWhole(0);
        play.says(play.otherPayer(), 1, play.adjudicator().paysSecond(play.bill, play.number()));
    }

    /// The practice sends a new claim that refers to the denied one; only REF*F8 says that they are one.
    static void underNewNumber(ClaimScenario play) {
        ScenarioDenial denial = play.deniesWhole(0);
        PayerAnswer payment = play.adjudicator().pays(play.bill.numbered("N" + play.bill.number()), play.number());
        play.says(1, payment.withOriginal(denial.entry.answer.payerClaimNumber()));
        denial.becomes(TrueOutcome.PAID, payment.paid());
    }

    static void deniedBySecond(ClaimScenario play) {
        play.pays(0);
        DenialPattern recipe = DenialPatterns.pick(play.dice);
        PayerAnswer denial =
                play.denier().whole(play.bill, play.number(), recipe).withStatus("2");
        play.denied(play.says(play.otherPayer(), 1, denial));
    }
}
