package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.payer.PayingPayer;
import health.overturn.sample.truth.TrueOutcome;

/// Scenarios of watched claims, some of which become denials.
final class WatchScenarios {
    private WatchScenarios() {}

    static void forwardedForEver(ClaimScenario scenario) {
        expire(scenario, scenario.payingPayer().forward(scenario.bill, scenario.nextClaimNumber()));
    }

    static void pendedForEver(ClaimScenario scenario) {
        expire(scenario, scenario.payingPayer().pend(scenario.bill, scenario.nextClaimNumber()));
    }

    /// The payer reviews the claim again; the denial stays as it is.
    static void pendedAfterDenial(ClaimScenario scenario) {
        scenario.addFullDenial(0);
        scenario.addAnswer(1, scenario.payingPayer().pend(scenario.bill, scenario.nextClaimNumber()));
    }

    static void forwardedThenDenied(ClaimScenario scenario) {
        scenario.addAnswer(0, scenario.payingPayer().forward(scenario.bill, scenario.nextClaimNumber()));
        scenario.addFullDenial(1);
    }

    /// The payer to which the claim was forwarded answers; nothing more is due from the first.
    static void paidByOther(ClaimScenario scenario) {
        scenario.addAnswer(0, scenario.payingPayer().forward(scenario.bill, scenario.nextClaimNumber()));
        scenario.addAnswer(
                scenario.secondPayer(),
                1,
                new PayingPayer(scenario.secondPayer(), scenario.random)
                        .pay(scenario.bill, scenario.nextClaimNumber()));
    }

    /// After the watch has expired, the claim is a denial; a later payment resolves it.
    static void pendedLongThenPaid(ClaimScenario scenario) {
        ScenarioAnswer pended =
                scenario.addAnswer(0, scenario.payingPayer().pend(scenario.bill, scenario.nextClaimNumber()));
        ScenarioAnswer payment = scenario.addPayment(2);
        if (7 * (payment.week - pended.week) >= DenialTruthBuilder.WATCH_DAYS) {
            ScenarioDenial denial = scenario.markDenied(pended);
            denial.watchExpired = true;
            denial.resolve(TrueOutcome.PAID, payment.payerAnswer.paid());
        }
    }

    private static void expire(ClaimScenario scenario, PayerAnswer answer) {
        scenario.addDenial(0, answer).watchExpired = true;
    }
}
