package health.overturn.sample.scenario;

import health.overturn.sample.claim.AnsweredLine;
import health.overturn.sample.claim.BilledService;
import health.overturn.sample.claim.Cas;
import health.overturn.sample.payer.AnswerBuilder;
import health.overturn.sample.payer.DenialPattern;
import health.overturn.sample.payer.DenialPatterns;
import health.overturn.sample.payer.PharmacyReject;
import java.util.List;

/// Scenarios of denials whose codes say in an unusual way what the payer refuses.
final class CodeScenarios {
    private CodeScenarios() {}

    /// The reason stands at $0.00, and CO-45 takes the whole charge.
    static void zeroDollarReason(ClaimScenario scenario) {
        addZeroDollarReason(scenario);
    }

    static void zeroDollarReasonThenPaid(ClaimScenario scenario) {
        ScenarioDenial denial = addZeroDollarReason(scenario);
        denial.payBy(scenario.addPayment(1));
    }

    /// CO-45 takes a part of one line and the denial the rest; the other lines are paid.
    static void contractualBeside(ClaimScenario scenario) {
        DenialPattern pattern = DenialPatterns.pickForLines(scenario.random);
        List<BilledService> services = scenario.bill.services();
        BilledService denied = services.getLast();
        Cas price = new Cas("CO", "45", denied.charge() * scenario.random.between(10, 60) / 100);
        List<Cas> adjustments = List.of(price, pattern.cas(denied.charge() - price.cents()));
        scenario.addDenial(
                0,
                scenario.answerBuilder()
                        .pay(services.subList(0, services.size() - 1))
                        .add(AnsweredLine.of(denied, adjustments, pattern.remarks()), pattern)
                        .under(scenario.nextClaimNumber()));
    }

    /// A code that no table knows takes a part of a paid line.
    static void unknownInPart(ClaimScenario scenario) {
        scenario.addDenial(
                0,
                scenario.denyingPayer().denyInPart(scenario.bill, scenario.nextClaimNumber(), DenialPatterns.UNKNOWN));
    }

    static void pharmacyReject(ClaimScenario scenario) {
        addPharmacyReject(scenario);
    }

    static void pharmacyRejectThenPaid(ClaimScenario scenario) {
        ScenarioDenial denial = addPharmacyReject(scenario);
        denial.payBy(scenario.addPayment(1));
    }

    /// The payer says that it paid in an earlier remittance, which no file of the sample has.
    static void paidEarlierUnknown(ClaimScenario scenario) {
        scenario.addDenial(
                0,
                scenario.denyingPayer()
                        .denyInFull(scenario.bill, scenario.nextClaimNumber(), DenialPatterns.PAID_EARLIER));
    }

    private static ScenarioDenial addZeroDollarReason(ClaimScenario scenario) {
        DenialPattern pattern = DenialPatterns.pickForLines(scenario.random);
        AnswerBuilder answer = scenario.answerBuilder();
        for (BilledService service : scenario.bill.services()) {
            List<Cas> adjustments = List.of(Cas.denying("CO", "45", service.charge()), pattern.cas(0));
            answer.add(AnsweredLine.of(service, adjustments, pattern.remarks()), pattern);
        }
        return scenario.addDenial(0, answer.under(scenario.nextClaimNumber()));
    }

    private static ScenarioDenial addPharmacyReject(ClaimScenario scenario) {
        PharmacyReject reject = scenario.random.pick(PharmacyReject.ALL);
        AnswerBuilder answer = scenario.answerBuilder();
        for (BilledService service : scenario.bill.services()) {
            List<Cas> adjustments = List.of(reject.pattern().cas(service.charge()));
            AnsweredLine line = AnsweredLine.of(service, adjustments, List.of());
            answer.add(line.withRejects(List.of(reject.code())), reject.pattern());
        }
        return scenario.addDenial(0, answer.under(scenario.nextClaimNumber()));
    }
}
