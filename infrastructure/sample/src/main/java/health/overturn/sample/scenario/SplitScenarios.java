package health.overturn.sample.scenario;

import health.overturn.sample.claim.BilledService;
import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.payer.DenialPatterns;
import java.util.ArrayList;
import java.util.List;

/// Scenarios of claims that a payer splits into two parts and answers in one payment.
final class SplitScenarios {
    private SplitScenarios() {}

    static void oneDenied(ClaimScenario scenario) {
        Halves halves = Halves.of(scenario);
        PayerAnswer denied = deny(scenario, halves.first);
        PayerAnswer paid = scenario.answerBuilder().pay(halves.second).under(scenario.nextClaimNumber());
        boolean deniedFirst = scenario.random.chance(50);
        List<PayerAnswer> parts = marked(scenario, halves, deniedFirst ? List.of(denied, paid) : List.of(paid, denied));
        for (PayerAnswer part : parts) {
            ScenarioAnswer answer = scenario.addAnswer(0, part);
            if (part.judgement().denied() > 0) {
                scenario.markDenied(answer);
            }
        }
    }

    static void bothDenied(ClaimScenario scenario) {
        Halves halves = Halves.of(scenario);
        for (PayerAnswer part :
                marked(scenario, halves, List.of(deny(scenario, halves.first), deny(scenario, halves.second)))) {
            scenario.addDenial(0, part);
        }
    }

    /// Each part is paid in a payment of its own.
    static void paidApart(ClaimScenario scenario) {
        Halves halves = Halves.of(scenario);
        ScenarioDenial first = scenario.addDenial(0, deny(scenario, halves.first));
        ScenarioDenial second = scenario.addDenial(0, deny(scenario, halves.second));
        first.payBy(payLater(scenario, 1, halves.first, first));
        second.payBy(payLater(scenario, 2, halves.second, second));
    }

    /// Only one part is paid in the end; the other stays denied.
    static void onePaidLater(ClaimScenario scenario) {
        Halves halves = Halves.of(scenario);
        ScenarioDenial first = scenario.addDenial(0, deny(scenario, halves.first));
        ScenarioDenial second = scenario.addDenial(0, deny(scenario, halves.second));
        boolean paysFirst = scenario.random.chance(50);
        ScenarioDenial paid = paysFirst ? first : second;
        paid.payBy(payLater(scenario, 1, paysFirst ? halves.first : halves.second, paid));
    }

    private static PayerAnswer deny(ClaimScenario scenario, List<BilledService> services) {
        return scenario.answerBuilder()
                .deny(services, DenialPatterns.pickForLines(scenario.random))
                .under(scenario.nextClaimNumber());
    }

    private static ScenarioAnswer payLater(
            ClaimScenario scenario, int step, List<BilledService> services, ScenarioDenial denial) {
        PayerAnswer payment = scenario.answerBuilder().pay(services).under(scenario.nextClaimNumber());
        return scenario.addAnswer(step, scenario.refer(payment, denial.answer));
    }

    /// The parts as the payer marks them: by numbers of their own, by remark MA15 beside these, or not at all.
    private static List<PayerAnswer> marked(ClaimScenario scenario, Halves halves, List<PayerAnswer> parts) {
        PayerAnswer second = parts.get(1);
        int chance = scenario.random.below(100);
        if (chance < 40) {
            return parts;
        }
        if (chance < 70 || halves.haveEqualCharges()) {
            return parts.stream().map(part -> part.withRemarks(List.of("MA15"))).toList();
        }
        return List.of(parts.getFirst(), second.withNumbers(parts.getFirst().payerClaimNumber(), ""));
    }

    /// The services of a bill in two parts.
    private record Halves(List<BilledService> first, List<BilledService> second) {
        static Halves of(ClaimScenario scenario) {
            scenario.requireServices(2);
            List<BilledService> first = new ArrayList<>(scenario.bill.services());
            List<BilledService> second = first.subList(scenario.random.between(1, first.size() - 1), first.size());
            List<BilledService> moved = List.copyOf(second);
            second.clear();
            return new Halves(List.copyOf(first), moved);
        }

        boolean haveEqualCharges() {
            return charge(first) == charge(second);
        }

        private static long charge(List<BilledService> services) {
            return services.stream().mapToLong(BilledService::charge).sum();
        }
    }
}
