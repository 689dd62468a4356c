package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.truth.TrueOutcome;

/// Stories of claims that are watched and become denials.
final class WatchScenarios {
    private WatchScenarios() {}

    static void forwardedForEver(ClaimScenario play) {
        runsOut(play, play.adjudicator().forwards(play.bill, play.number()));
    }

    static void pendedForEver(ClaimScenario play) {
        runsOut(play, play.adjudicator().pends(play.bill, play.number()));
    }

    /// Under review again: the denial stays what it is.
    static void pendedAfterDenial(ClaimScenario play) {
        play.deniesWhole(0);
        play.says(1, play.adjudicator().pends(play.bill, play.number()));
    }

    static void forwardedThenDenied(ClaimScenario play) {
        play.says(0, play.adjudicator().forwards(play.bill, play.number()));
        play.deniesWhole(1);
    }

    /// Where the payer to whom the claim was passed on answers, nothing more is due from the first.
    static void paidByOther(ClaimScenario play) {
        play.says(0, play.adjudicator().forwards(play.bill, play.number()));
        play.says(play.otherPayer(), 1, new PayingPayer(play.otherPayer(), play.dice).pays(play.bill, play.number()));
    }

    /// Once the time has run out it is a denial, and a payment that comes after all resolves it.
    static void pendedLongThenPaid(ClaimScenario play) {
        ScenarioAnswer pended = play.says(0, play.adjudicator().pends(play.bill, play.number()));
        ScenarioAnswer payment = play.pays(2);
        if (7 * (payment.week - pended.week) >= DenialTruthBuilder.WATCH_DAYS) {
            ScenarioDenial denial = play.denied(pended);
            denial.watchRanOut = true;
            denial.becomes(TrueOutcome.PAID, payment.answer.paid());
        }
    }

    private static void runsOut(ClaimScenario play, PayerAnswer answer) {
        play.denies(0, answer).watchRanOut = true;
    }
}
