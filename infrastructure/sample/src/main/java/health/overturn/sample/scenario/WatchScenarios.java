package health.overturn.sample.scenario;

import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.payer.PayingPayer;

/// Scenarios of watched claims, some of which become denials.
final class WatchScenarios {
    private WatchScenarios() {}

    static void forwardedForEver(ClaimScenario scenario) {
        expire(scenario, scenario.payingPayer().forward(scenario.bill, scenario.nextClaimNumber()));
    }

    static void pendedForEver(ClaimScenario scenario) {
        expire(scenario, scenario.payingPayer().pend(scenario.bill, scenario.nextClaimNumber()));
    }

    static void pendedByStatusForEver(ClaimScenario scenario) {
        expire(scenario, scenario.payingPayer().pendByStatus(scenario.bill, scenario.nextClaimNumber()));
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

    /// A payment comes in time, or after the watch has expired and the claim is a denial.
    static void pendedLongThenPaid(ClaimScenario scenario) {
        ScenarioDenial watch = scenario.watch(
                scenario.addAnswer(0, scenario.payingPayer().pend(scenario.bill, scenario.nextClaimNumber())));
        ScenarioAnswer payment = scenario.addPayment(2);
        if (scenario.ranOut(watch, payment)) {
            watch.payBy(payment);
        }
    }

    private static void expire(ClaimScenario scenario, PayerAnswer answer) {
        scenario.watch(scenario.addAnswer(0, answer));
    }
}
