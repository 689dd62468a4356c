package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.claim.PayerAnswer.Dates;
import health.overturn.sample.truth.TrueOutcome;

/// Stories in which a payer takes back an answer.
final class ReversalScenarios {
    private ReversalScenarios() {}

    static void reversedAndPaid(ClaimScenario play) {
        ScenarioDenial denial = play.dice.chance(50) ? play.deniesWhole(0) : play.deniesPartly(0);
        play.reverses(1, denial.entry);
        ScenarioAnswer payment = corrects(play, 1, denial.entry);
        denial.becomes(TrueOutcome.REVERSED, increase(denial.entry, payment));
    }

    static void reversedThenPaid(ClaimScenario play) {
        ScenarioDenial denial = play.deniesWhole(0);
        play.reverses(1, denial.entry);
        ScenarioAnswer payment = corrects(play, 2, denial.entry);
        denial.becomes(TrueOutcome.REVERSED, payment.answer.paid());
    }

    static void reversedAndDenied(ClaimScenario play) {
        ScenarioDenial first = play.deniesWhole(0);
        play.reverses(1, first.entry);
        ScenarioDenial second = play.deniesPartly(1).repeats(first);
        first.becomes(TrueOutcome.REVERSED, second.entry.answer.paid());
    }

    static void reversed(ClaimScenario play) {
        ScenarioDenial denial = play.dice.chance(60) ? play.deniesWhole(0) : play.deniesPartly(0);
        play.reverses(1, denial.entry);
        denial.becomes(TrueOutcome.REVERSED, 0);
    }

    /// The reversal carries no day of service: number and payer's number say to which claim it belongs.
    static void reversedWithoutDate(ClaimScenario play) {
        ScenarioDenial denial = play.deniesWhole(0);
        play.says(1, denial.entry.answer.reversed().withDates(Dates.NONE));
        denial.becomes(TrueOutcome.REVERSED, 0);
    }

    static void takenBack(ClaimScenario play) {
        ScenarioAnswer payment = play.pays(0);
        play.reverses(1, payment);
        play.deniesWhole(1).takesBack();
    }

    static void takenBackLater(ClaimScenario play) {
        ScenarioAnswer payment = play.pays(0);
        play.reverses(1, payment);
        play.deniesWhole(2).takesBack();
    }

    static void resolutionReversed(ClaimScenario play) {
        play.deniesWhole(0);
        ScenarioAnswer payment = play.pays(1);
        play.reverses(2, payment);
    }

    static void resolutionReversedAndDenied(ClaimScenario play) {
        ScenarioDenial first = play.deniesWhole(0);
        ScenarioAnswer payment = play.pays(1);
        play.reverses(2, payment);
        play.deniesWhole(2).repeats(first).takesBack();
        first.becomes(TrueOutcome.SUPERSEDED, 0);
    }

    static void resolutionCorrected(ClaimScenario play) {
        ScenarioDenial denial = play.deniesWhole(0);
        ScenarioAnswer payment = play.pays(1);
        play.reverses(2, payment);
        ScenarioAnswer corrected = corrects(play, 2, payment);
        denial.becomes(TrueOutcome.PAID, corrected.answer.paid());
    }

    /// The payment that is taken back was before any file of ours.
    static void strangerReversedAndPaid(ClaimScenario play) {
        reversesStranger(play);
        play.pays(play.dice.oneOf(0, 1));
    }

    /// What was paid before can be seen by what is taken back.
    static void strangerReversedAndDenied(ClaimScenario play) {
        reversesStranger(play);
        play.deniesWhole(play.dice.oneOf(0, 1)).takesBack();
    }

    private static void reversesStranger(ClaimScenario play) {
        play.says(0, play.adjudicator().pays(play.bill, play.number()).reversed());
    }

    private static ScenarioAnswer corrects(ClaimScenario play, int step, ScenarioAnswer earlier) {
        PayerAnswer payment = play.adjudicator().pays(play.bill, play.number());
        return play.says(step, payment.withOriginal(earlier.answer.payerClaimNumber()));
    }

    /// A payer may pay less on correction than it had: then nothing is recovered.
    private static long increase(ScenarioAnswer before, ScenarioAnswer after) {
        return Math.max(0, after.answer.paid() - before.answer.paid());
    }
}
