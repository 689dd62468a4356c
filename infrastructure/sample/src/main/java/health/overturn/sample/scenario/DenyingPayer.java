package health.overturn.sample.scenario;

import health.overturn.sample.claim.AnsweredLine;
import health.overturn.sample.claim.BilledClaim;
import health.overturn.sample.claim.BilledService;
import health.overturn.sample.claim.Cas;
import health.overturn.sample.claim.ExpectedJudgement;
import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.claim.PayerAnswer.Dates;
import health.overturn.sample.claim.SamplePayer;
import health.overturn.sample.scenario.DenialPattern.Reach;
import health.overturn.sample.truth.ClaimKind;
import java.util.ArrayList;
import java.util.List;

/// A payer at work on one bill: how it denies.
final class DenyingPayer {
    private final PayingPayer adjudicator;
    private final SamplePayer payer;
    private final SeededRandom dice;

    DenyingPayer(SamplePayer payer, SeededRandom dice) {
        this.adjudicator = new PayingPayer(payer, dice);
        this.payer = payer;
        this.dice = dice;
    }

    /// Nothing is paid; every line, or the claim as a whole, is denied for one reason.
    PayerAnswer whole(BilledClaim bill, String number, DenialPattern recipe) {
        if (dice.chance(15)) {
            return atClaimLevel(bill, number, recipe);
        }
        if (recipe.reach() == Reach.ANY && dice.chance(25)) {
            return afterPrice(bill, number, recipe);
        }
        List<AnsweredLine> lines = PayingPayer.lines(
                bill, service -> AnsweredLine.of(service, spelt(recipe, service.charge()), recipe.remarks()));
        return answer(bill, number, recipe, lines, bill.charge());
    }

    /// The contract takes a part of each charge, and the rest is denied.
    private PayerAnswer afterPrice(BilledClaim bill, String number, DenialPattern recipe) {
        List<AnsweredLine> lines = PayingPayer.lines(bill, service -> {
            long writeOff = adjudicator.part(service.charge(), 10, 50);
            Cas denied = new Cas(recipe.group(), recipe.carc(), service.charge() - writeOff);
            return AnsweredLine.of(service, PayingPayer.afterPrice(writeOff, denied), recipe.remarks());
        });
        return answer(bill, number, recipe, lines, PayingPayer.sum(lines, recipe.carc()));
    }

    /// One amount, now and then as a larger one and its own correction, or beside a reason that takes nothing.
    private List<Cas> spelt(DenialPattern recipe, long cents) {
        Cas whole = new Cas(recipe.group(), recipe.carc(), cents);
        if (recipe.reach() != Reach.ANY || !dice.chance(8)) {
            return List.of(whole);
        }
        if (dice.chance(50)) {
            return List.of(whole, new Cas(recipe.group(), "B13", 0));
        }
        return List.of(
                new Cas(recipe.group(), recipe.carc(), cents + 500), new Cas(recipe.group(), recipe.carc(), -500));
    }

    /// One line, or a part of it, is denied and the others are paid; a bill of one line is denied in part.
    PayerAnswer partly(BilledClaim bill, String number, DenialPattern recipe) {
        int chosen = dice.below(bill.services().size());
        boolean part = bill.services().size() == 1 || (recipe.reach() == Reach.ANY && dice.chance(25));
        List<AnsweredLine> lines = new ArrayList<>();
        long denied = 0;
        for (int i = 0; i < bill.services().size(); i++) {
            BilledService service = bill.services().get(i);
            if (i != chosen) {
                lines.add(adjudicator.priced(service));
                continue;
            }
            denied = part ? adjudicator.part(service.charge(), 20, 45) : service.charge();
            Cas cas = new Cas(recipe.group(), recipe.carc(), denied);
            lines.add(
                    part
                            ? Pricing.of(service, payer, dice).line(List.of(cas), recipe.remarks())
                            : AnsweredLine.of(service, List.of(cas), recipe.remarks()));
        }
        return answer(bill, number, recipe, lines, denied);
    }

    /// The first line is denied for one reason and the others for another: the larger sum names the denial, and of
    /// equal sums the earlier line.
    PayerAnswer twoReasons(BilledClaim bill, String number, DenialPattern first, DenialPattern second) {
        List<AnsweredLine> lines = new ArrayList<>();
        long firstSum = 0;
        for (BilledService service : bill.services()) {
            DenialPattern recipe = lines.isEmpty() ? first : second;
            firstSum += lines.isEmpty() ? service.charge() : 0;
            lines.add(AnsweredLine.of(
                    service, List.of(new Cas(recipe.group(), recipe.carc(), service.charge())), recipe.remarks()));
        }
        DenialPattern primary = firstSum >= bill.charge() - firstSum ? first : second;
        return answer(bill, number, primary, lines, bill.charge());
    }

    /// CLP02 4 and no reason: the payer does not know the patient. Charge less adjustments is not what was paid.
    PayerAnswer withoutReason(BilledClaim bill, String number) {
        return unexplained(bill, "4", number, "REGISTRATION");
    }

    /// Nothing paid and nothing said.
    PayerAnswer withoutWord(BilledClaim bill, String number) {
        return unexplained(bill, "1", number, "UNMAPPED");
    }

    /// CLP02 4, and nothing but price and patient's share for a reason: the payer does not know the patient.
    PayerAnswer unknownPatient(BilledClaim bill, String number) {
        List<AnsweredLine> lines = PayingPayer.lines(bill, service -> {
            long writeOff = adjudicator.part(service.charge(), 10, 50);
            Cas price = new Cas("CO", "45", writeOff);
            Cas share = new Cas("PR", "1", service.charge() - writeOff);
            return AnsweredLine.of(service, List.of(price, share), PayingPayer.NO_REMARKS);
        });
        ExpectedJudgement verdict =
                new ExpectedJudgement(ClaimKind.DENIED, bill.charge(), "REGISTRATION", "", false, List.of());
        return adjudicator.answer(bill, "4", number, lines, verdict);
    }

    /// Price and patient's share explain a part; nothing is said of the rest.
    PayerAnswer withoutLastWord(BilledClaim bill, String number) {
        List<AnsweredLine> lines = PayingPayer.lines(bill, service -> {
            Cas price = new Cas("CO", "45", adjudicator.part(service.charge(), 10, 40));
            Cas share = new Cas("PR", "2", adjudicator.part(service.charge(), 5, 20));
            return new AnsweredLine(service, 0, List.of(price, share), PayingPayer.NO_REMARKS);
        });
        long rest = bill.charge() - PayingPayer.sum(lines, "45") - PayingPayer.sum(lines, "2");
        ExpectedJudgement verdict = new ExpectedJudgement(ClaimKind.DENIED, rest, "UNMAPPED", "", false, List.of());
        return adjudicator.answer(bill, "1", number, lines, verdict);
    }

    private PayerAnswer unexplained(BilledClaim bill, String status, String number, String category) {
        ExpectedJudgement verdict =
                new ExpectedJudgement(ClaimKind.DENIED, bill.charge(), category, "", false, List.of());
        List<AnsweredLine> lines = dice.chance(50)
                ? List.of()
                : PayingPayer.lines(bill, service -> new AnsweredLine(service, 0, List.of(), PayingPayer.NO_REMARKS));
        return new PayerAnswer(
                bill,
                status,
                number,
                "",
                bill.charge(),
                0,
                List.of(),
                PayingPayer.NO_REMARKS,
                lines,
                Dates.STATEMENT,
                verdict);
    }

    private PayerAnswer atClaimLevel(BilledClaim bill, String number, DenialPattern recipe) {
        List<String> remarks = new ArrayList<>(recipe.remarks());
        remarks.addAll(recipe.claimRemarks());
        Cas cas = new Cas(recipe.group(), recipe.carc(), bill.charge());
        return new PayerAnswer(
                bill,
                status(),
                number,
                "",
                bill.charge(),
                0,
                List.of(cas),
                remarks,
                List.of(),
                Dates.STATEMENT,
                verdict(recipe, bill.charge()));
    }

    private PayerAnswer answer(
            BilledClaim bill, String number, DenialPattern recipe, List<AnsweredLine> lines, long denied) {
        long paid = lines.stream().mapToLong(AnsweredLine::paid).sum();
        String status = paid == 0 ? status() : "1";
        boolean remarksOnClaim = recipe.claimRemarks().isEmpty() && dice.chance(12);
        return new PayerAnswer(
                bill,
                status,
                number,
                "",
                bill.charge(),
                paid,
                List.of(),
                remarksOnClaim ? recipe.remarks() : recipe.claimRemarks(),
                remarksOnClaim
                        ? lines.stream().map(AnsweredLine::withoutRemarks).toList()
                        : lines,
                adjudicator.dates(),
                verdict(recipe, denied));
    }

    /// Some payers still say 4 for any denial, most say how they processed it.
    private String status() {
        boolean old = payer.filingIndicator().equals("MC");
        return dice.chance(old ? 80 : 15) ? "4" : "1";
    }

    private static ExpectedJudgement verdict(DenialPattern recipe, long denied) {
        return new ExpectedJudgement(
                ClaimKind.DENIED, denied, recipe.category(), recipe.carc(), recipe.patientLiable(), recipe.forbidden());
    }
}
