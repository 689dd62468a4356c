package health.overturn.sample.payer;

import health.overturn.sample.claim.AnsweredLine;
import health.overturn.sample.claim.BilledService;
import health.overturn.sample.claim.Cas;
import health.overturn.sample.claim.SamplePayer;
import java.util.ArrayList;
import java.util.List;

/// Computes the adjustments of a line that is paid: contractual, patient, sequestration and rare ones.
final class Pricing {
    private final BilledService service;
    private final SamplePayer payer;
    private final SeededRandom random;
    private long remaining;
    private final List<Cas> adjustments = new ArrayList<>();

    private Pricing(BilledService service, SamplePayer payer, SeededRandom random) {
        this.service = service;
        this.payer = payer;
        this.random = random;
        this.remaining = service.charge();
    }

    static Pricing of(BilledService service, SamplePayer payer, SeededRandom random) {
        return new Pricing(service, payer, random);
    }

    /// The line with its adjustments.
    ///
    /// @param denied adjustments that deny a part of the line, less than half of the charge
    AnsweredLine toLine(List<Cas> denied, List<String> remarks) {
        denied.forEach(this::add);
        if (!random.chance(7)) {
            add(new Cas("CO", "45", percentage(10, 50)));
        }
        if (payer.filingIndicator().equals("MB")) {
            add(new Cas("CO", "253", remaining * 2 / 100));
        }
        if (random.chance(2)) {
            addRareAdjustments();
        }
        addPatientShare();
        return AnsweredLine.of(service, adjustments, remarks);
    }

    private void addPatientShare() {
        int chance = random.below(100);
        if (chance < 40) {
            add(new Cas("PR", "3", Math.min(remaining / 2, random.between(2, 8) * 500L)));
        } else if (chance < 60) {
            add(new Cas("PR", "2", remaining * 20 / 100));
        } else if (chance < 68) {
            add(new Cas("PR", "1", remaining / 2));
        }
    }

    /// Adds enough reasons of one group for a second CAS. Each is small, some increase the payment, some are worth a
    /// look, none denies.
    private void addRareAdjustments() {
        add(Cas.noting("CO", "104", remaining / 50));
        add(new Cas("CO", "131", remaining / 40));
        add(new Cas("CO", "144", -remaining / 100));
        add(new Cas("CO", "105", remaining / 60));
        add(Cas.noting("CO", "59", remaining / 30));
        add(new Cas("CO", "161", -remaining / 200));
        add(new Cas("CO", "121", remaining / 70));
    }

    private void add(Cas adjustment) {
        if (adjustment.cents() != 0) {
            adjustments.add(adjustment);
            remaining -= adjustment.cents();
        }
    }

    private long percentage(int minPercent, int maxPercent) {
        return remaining * random.between(minPercent, maxPercent) / 100;
    }
}
