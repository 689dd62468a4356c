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
    private final PayingPayer payingPayer;
    private final SamplePayer payer;
    private final SeededRandom random;

    DenyingPayer(SamplePayer payer, SeededRandom random) {
        this.payingPayer = new PayingPayer(payer, random);
        this.payer = payer;
        this.random = random;
    }

    /// Nothing is paid; every line, or the claim as a whole, is denied for one reason.
    PayerAnswer denyInFull(BilledClaim bill, String number, DenialPattern pattern) {
        if (random.chance(15)) {
            return denyAtClaimLevel(bill, number, pattern);
        }
        if (pattern.reach() == Reach.ANY && random.chance(25)) {
            return denyAfterContractual(bill, number, pattern);
        }
        List<AnsweredLine> lines = PayingPayer.mapServices(
                bill,
                service -> AnsweredLine.of(service, adjustmentsFor(pattern, service.charge()), pattern.remarks()));
        return answer(bill, number, pattern, lines, bill.charge());
    }

    /// The contract takes a part of each charge, and the rest is denied.
    private PayerAnswer denyAfterContractual(BilledClaim bill, String number, DenialPattern pattern) {
        List<AnsweredLine> lines = PayingPayer.mapServices(bill, service -> {
            long writeOff = payingPayer.percentage(service.charge(), 10, 50);
            Cas denied = new Cas(pattern.group(), pattern.carc(), service.charge() - writeOff);
            return AnsweredLine.of(service, PayingPayer.afterContractual(writeOff, denied), pattern.remarks());
        });
        return answer(bill, number, pattern, lines, PayingPayer.sum(lines, pattern.carc()));
    }

    /// One amount, now and then as a larger one and its own correction, or beside a reason that takes nothing.
    private List<Cas> adjustmentsFor(DenialPattern pattern, long cents) {
        Cas adjustment = new Cas(pattern.group(), pattern.carc(), cents);
        if (pattern.reach() != Reach.ANY || !random.chance(8)) {
            return List.of(adjustment);
        }
        if (random.chance(50)) {
            return List.of(adjustment, new Cas(pattern.group(), "B13", 0));
        }
        return List.of(
                new Cas(pattern.group(), pattern.carc(), cents + 500), new Cas(pattern.group(), pattern.carc(), -500));
    }

    /// One line, or a part of it, is denied and the others are paid; a bill of one line is denied in part.
    PayerAnswer denyInPart(BilledClaim bill, String number, DenialPattern pattern) {
        int chosen = random.below(bill.services().size());
        boolean part = bill.services().size() == 1 || (pattern.reach() == Reach.ANY && random.chance(25));
        List<AnsweredLine> lines = new ArrayList<>();
        long denied = 0;
        for (int i = 0; i < bill.services().size(); i++) {
            BilledService service = bill.services().get(i);
            if (i != chosen) {
                lines.add(payingPayer.payLine(service));
                continue;
            }
            denied = part ? payingPayer.percentage(service.charge(), 20, 45) : service.charge();
            Cas cas = new Cas(pattern.group(), pattern.carc(), denied);
            lines.add(
                    part
                            ? Pricing.of(service, payer, random).toLine(List.of(cas), pattern.remarks())
                            : AnsweredLine.of(service, List.of(cas), pattern.remarks()));
        }
        return answer(bill, number, pattern, lines, denied);
    }

    /// The first line is denied for one reason and the others for another: the larger sum names the denial, and of
    /// equal sums the earlier line.
    PayerAnswer denyForTwoReasons(BilledClaim bill, String number, DenialPattern first, DenialPattern second) {
        List<AnsweredLine> lines = new ArrayList<>();
        long firstSum = 0;
        for (BilledService service : bill.services()) {
            DenialPattern pattern = lines.isEmpty() ? first : second;
            firstSum += lines.isEmpty() ? service.charge() : 0;
            lines.add(AnsweredLine.of(
                    service, List.of(new Cas(pattern.group(), pattern.carc(), service.charge())), pattern.remarks()));
        }
        DenialPattern primary = firstSum >= bill.charge() - firstSum ? first : second;
        return answer(bill, number, primary, lines, bill.charge());
    }

    /// CLP02 4 and no reason: the payer does not know the patient. Charge less adjustments is not what was paid.
    PayerAnswer denyWithoutReason(BilledClaim bill, String number) {
        return unexplainedDenial(bill, "4", number, "REGISTRATION");
    }

    /// Nothing paid and nothing said.
    PayerAnswer denyWithoutExplanation(BilledClaim bill, String number) {
        return unexplainedDenial(bill, "1", number, "UNMAPPED");
    }

    /// CLP02 4, and nothing but price and patient's share for a reason: the payer does not know the patient.
    PayerAnswer denyUnknownPatient(BilledClaim bill, String number) {
        List<AnsweredLine> lines = PayingPayer.mapServices(bill, service -> {
            long writeOff = payingPayer.percentage(service.charge(), 10, 50);
            Cas price = new Cas("CO", "45", writeOff);
            Cas share = new Cas("PR", "1", service.charge() - writeOff);
            return AnsweredLine.of(service, List.of(price, share), PayingPayer.NO_REMARKS);
        });
        ExpectedJudgement judgement =
                new ExpectedJudgement(ClaimKind.DENIED, bill.charge(), "REGISTRATION", "", false, List.of());
        return payingPayer.answer(bill, "4", number, lines, judgement);
    }

    /// Price and patient's share explain a part; nothing is said of the rest.
    PayerAnswer denyWithPartialExplanation(BilledClaim bill, String number) {
        List<AnsweredLine> lines = PayingPayer.mapServices(bill, service -> {
            Cas price = new Cas("CO", "45", payingPayer.percentage(service.charge(), 10, 40));
            Cas share = new Cas("PR", "2", payingPayer.percentage(service.charge(), 5, 20));
            return new AnsweredLine(service, 0, List.of(price, share), PayingPayer.NO_REMARKS);
        });
        long rest = bill.charge() - PayingPayer.sum(lines, "45") - PayingPayer.sum(lines, "2");
        ExpectedJudgement judgement = new ExpectedJudgement(ClaimKind.DENIED, rest, "UNMAPPED", "", false, List.of());
        return payingPayer.answer(bill, "1", number, lines, judgement);
    }

    private PayerAnswer unexplainedDenial(BilledClaim bill, String status, String number, String category) {
        ExpectedJudgement judgement =
                new ExpectedJudgement(ClaimKind.DENIED, bill.charge(), category, "", false, List.of());
        List<AnsweredLine> lines = random.chance(50)
                ? List.of()
                : PayingPayer.mapServices(
                        bill, service -> new AnsweredLine(service, 0, List.of(), PayingPayer.NO_REMARKS));
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
                judgement);
    }

    private PayerAnswer denyAtClaimLevel(BilledClaim bill, String number, DenialPattern pattern) {
        List<String> remarks = new ArrayList<>(pattern.remarks());
        remarks.addAll(pattern.claimRemarks());
        Cas cas = new Cas(pattern.group(), pattern.carc(), bill.charge());
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
                judgementOf(pattern, bill.charge()));
    }

    private PayerAnswer answer(
            BilledClaim bill, String number, DenialPattern pattern, List<AnsweredLine> lines, long denied) {
        long paid = lines.stream().mapToLong(AnsweredLine::paid).sum();
        String status = paid == 0 ? status() : "1";
        boolean remarksOnClaim = pattern.claimRemarks().isEmpty() && random.chance(12);
        return new PayerAnswer(
                bill,
                status,
                number,
                "",
                bill.charge(),
                paid,
                List.of(),
                remarksOnClaim ? pattern.remarks() : pattern.claimRemarks(),
                remarksOnClaim
                        ? lines.stream().map(AnsweredLine::withoutRemarks).toList()
                        : lines,
                payingPayer.dates(),
                judgementOf(pattern, denied));
    }

    /// Some payers still say 4 for any denial, most say how they processed it.
    private String status() {
        boolean sendsStatus4 = payer.filingIndicator().equals("MC");
        return random.chance(sendsStatus4 ? 80 : 15) ? "4" : "1";
    }

    private static ExpectedJudgement judgementOf(DenialPattern pattern, long denied) {
        return new ExpectedJudgement(
                ClaimKind.DENIED,
                denied,
                pattern.category(),
                pattern.carc(),
                pattern.patientLiable(),
                pattern.forbidden());
    }
}
