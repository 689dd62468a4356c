package health.overturn.sample.scenario;

import health.overturn.sample.claim.AnsweredLine;
import health.overturn.sample.claim.BilledService;
import health.overturn.sample.claim.Cas;
import health.overturn.sample.claim.SamplePayer;
import java.util.ArrayList;
import java.util.List;

/// What a payer takes off a charge before it pays: contract, patient's share, sequestration and rarer things.
final class Pricing {
    private final BilledService service;
    private final SamplePayer payer;
    private final SeededRandom dice;
    private long left;
    private final List<Cas> adjustments = new ArrayList<>();

    private Pricing(BilledService service, SamplePayer payer, SeededRandom dice) {
        this.service = service;
        this.payer = payer;
        this.dice = dice;
        this.left = service.charge();
    }

    static Pricing of(BilledService service, SamplePayer payer, SeededRandom dice) {
        return new Pricing(service, payer, dice);
    }

    /// @param denied what the payer also denies of the line, less than half of the charge
    AnsweredLine line(List<Cas> denied, List<String> remarks) {
        denied.forEach(this::take);
        if (!dice.chance(7)) {
            take(new Cas("CO", "45", percent(10, 50)));
        }
        if (payer.filingIndicator().equals("MB")) {
            take(new Cas("CO", "253", left * 2 / 100));
        }
        if (dice.chance(2)) {
            rarities();
        }
        patientShare();
        return AnsweredLine.of(service, adjustments, remarks);
    }

    private void patientShare() {
        int chance = dice.below(100);
        if (chance < 40) {
            take(new Cas("PR", "3", Math.min(left / 2, dice.between(2, 8) * 500L)));
        } else if (chance < 60) {
            take(new Cas("PR", "2", left * 20 / 100));
        } else if (chance < 68) {
            take(new Cas("PR", "1", left / 2));
        }
    }

    /// Enough reasons of one group for a second CAS: each is small, some add to the payment, none denies.
    private void rarities() {
        take(new Cas("CO", "104", left / 50));
        take(new Cas("CO", "131", left / 40));
        take(new Cas("CO", "144", -left / 100));
        take(new Cas("CO", "105", left / 60));
        take(new Cas("CO", "59", left / 30));
        take(new Cas("CO", "161", -left / 200));
        take(new Cas("CO", "Z77", left / 70));
        take(new Cas("OA", "94", -left / 80));
    }

    private void take(Cas adjustment) {
        if (adjustment.cents() != 0) {
            adjustments.add(adjustment);
            left -= adjustment.cents();
        }
    }

    private long percent(int least, int most) {
        return left * dice.between(least, most) / 100;
    }
}
