package health.overturn.sample.payer;

import health.overturn.sample.claim.AnsweredLine;
import health.overturn.sample.claim.BilledClaim;
import health.overturn.sample.claim.BilledService;
import health.overturn.sample.claim.Cas;
import health.overturn.sample.claim.ExpectedJudgement;
import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.claim.PayerAnswer.Dates;
import health.overturn.sample.claim.SamplePayer;
import health.overturn.sample.payer.DenialPattern.Reach;
import health.overturn.sample.truth.ClaimKind;
import java.util.ArrayList;
import java.util.List;

/// Makes the answers of a payer that denies a bill.
public final class DenyingPayer {
    private final PayingPayer payingPayer;
    private final SamplePayer payer;
    private final SeededRandom random;

    public DenyingPayer(SamplePayer payer, SeededRandom random) {
        this.payingPayer = new PayingPayer(payer, random);
        this.payer = payer;
        this.random = random;
    }

    /// Denies every line, or the claim as a whole, for one reason; nothing is paid.
    public PayerAnswer denyInFull(BilledClaim bill, String number, DenialPattern pattern) {
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

    /// Writes off a part of each charge by contract and denies the rest.
    private PayerAnswer denyAfterContractual(BilledClaim bill, String number, DenialPattern pattern) {
        List<AnsweredLine> lines = PayingPayer.mapServices(bill, service -> {
            long writeOff = payingPayer.percentage(service.charge(), 10, 50);
            Cas denied = pattern.cas(service.charge() - writeOff);
            return AnsweredLine.of(service, PayingPayer.afterContractual(writeOff, denied), pattern.remarks());
        });
        return answer(bill, number, pattern, lines, PayingPayer.sum(lines, pattern.carc()));
    }

    /// The adjustments of one denied amount: usually one, sometimes a larger one with its correction, or one with a
    /// reason of amount zero.
    private List<Cas> adjustmentsFor(DenialPattern pattern, long cents) {
        if (pattern.reach() != Reach.ANY || pattern.mute() || !random.chance(8)) {
            return List.of(pattern.cas(cents));
        }
        if (random.chance(50) && !pattern.carc().equals("18")) {
            return List.of(pattern.cas(cents), Cas.denying(pattern.group(), "272", 0));
        }
        return List.of(pattern.cas(cents + 500), pattern.cas(-500));
    }

    /// Denies one line, or a part of it, and pays the others; a bill of one line is denied in part.
    public PayerAnswer denyInPart(BilledClaim bill, String number, DenialPattern pattern) {
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
            Cas cas = pattern.cas(denied);
            lines.add(
                    part
                            ? Pricing.of(service, payer, random).toLine(List.of(cas), pattern.remarks())
                            : AnsweredLine.of(service, List.of(cas), pattern.remarks()));
        }
        return answer(bill, number, pattern, lines, denied);
    }

    /// Denies the first line for one reason and the others for another. The larger sum is the primary reason; of equal
    /// sums, that of the first line.
    public PayerAnswer denyForTwoReasons(BilledClaim bill, String number, DenialPattern first, DenialPattern second) {
        List<AnsweredLine> lines = new ArrayList<>();
        long firstSum = 0;
        for (BilledService service : bill.services()) {
            DenialPattern pattern = lines.isEmpty() ? first : second;
            firstSum += lines.isEmpty() ? service.charge() : 0;
            lines.add(AnsweredLine.of(service, List.of(pattern.cas(service.charge())), pattern.remarks()));
        }
        DenialPattern primary = firstSum >= bill.charge() - firstSum ? first : second;
        return answer(bill, number, primary, lines, bill.charge());
    }

    /// Denies with CLP02 4 and no reason: the payer does not know the patient. The claim does not balance.
    public PayerAnswer denyWithoutReason(BilledClaim bill, String number) {
        return unexplainedDenial(bill, "4", number, "REGISTRATION");
    }

    /// Pays nothing and gives no reason.
    public PayerAnswer denyWithoutExplanation(BilledClaim bill, String number) {
        return unexplainedDenial(bill, "1", number, "UNMAPPED");
    }

    /// Sends CLP02 4 although contractual and patient adjustments explain the whole charge: nothing is denied.
    public PayerAnswer explainAsDenied(BilledClaim bill, String number) {
        List<AnsweredLine> lines = PayingPayer.mapServices(bill, service -> {
            long writeOff = payingPayer.percentage(service.charge(), 10, 50);
            Cas price = new Cas("CO", "45", writeOff);
            Cas share = new Cas("PR", "1", service.charge() - writeOff);
            return AnsweredLine.of(service, List.of(price, share), PayingPayer.NO_REMARKS);
        });
        return payingPayer.answer(bill, "4", number, lines, ExpectedJudgement.SETTLED);
    }

    /// Pays nothing; contractual and patient adjustments explain only a part of the charge.
    public PayerAnswer denyWithPartialExplanation(BilledClaim bill, String number) {
        List<AnsweredLine> lines = PayingPayer.mapServices(bill, service -> {
            Cas price = new Cas("CO", "45", payingPayer.percentage(service.charge(), 10, 40));
            Cas share = new Cas("PR", "2", payingPayer.percentage(service.charge(), 5, 20));
            return new AnsweredLine(service, 0, List.of(price, share), PayingPayer.NO_REMARKS, List.of());
        });
        long rest = bill.charge() - PayingPayer.sum(lines, "45") - PayingPayer.sum(lines, "2");
        return payingPayer.answer(bill, "1", number, lines, unexplained(rest, "UNMAPPED"));
    }

    private PayerAnswer unexplainedDenial(BilledClaim bill, String status, String number, String category) {
        List<AnsweredLine> lines = random.chance(50) ? List.of() : PayingPayer.mapServices(bill, AnsweredLine::bare);
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
                lines.isEmpty() ? Dates.STATEMENT : payingPayer.dates(bill),
                unexplained(bill.charge(), category));
    }

    private ExpectedJudgement unexplained(long cents, String category) {
        return new ExpectedJudgement(
                ClaimKind.DENIED, cents, 0, category, "", false, LineOfBusiness.ruleOut(payer, List.of(), false));
    }

    private PayerAnswer denyAtClaimLevel(BilledClaim bill, String number, DenialPattern pattern) {
        List<String> remarks = new ArrayList<>(pattern.remarks());
        remarks.addAll(pattern.claimRemarks());
        Cas cas = pattern.cas(bill.charge());
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
                pattern.judgement(payer, bill.charge()));
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
                payingPayer.dates(bill),
                pattern.judgement(payer, denied));
    }

    /// CLP02: some payers use 4 for any denial, most say how they processed the claim.
    private String status() {
        boolean sendsStatus4 = payer.filingIndicator().equals("MC");
        return random.chance(sendsStatus4 ? 80 : 15) ? "4" : "1";
    }
}
