package health.overturn.sample.scenario;

import health.overturn.sample.claim.AnsweredLine;
import health.overturn.sample.claim.BilledClaim;
import health.overturn.sample.claim.BilledService;
import health.overturn.sample.claim.Cas;
import health.overturn.sample.claim.ExpectedJudgement;
import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.claim.PayerAnswer.Dates;
import health.overturn.sample.claim.SamplePayer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A payer at work on one bill: how it pays.
final class PayingPayer {
    static final List<String> NO_REMARKS = List.of();

    private final SamplePayer payer;
    private final SeededRandom dice;

    PayingPayer(SamplePayer payer, SeededRandom dice) {
        this.payer = payer;
        this.dice = dice;
    }

    /// Something is paid on every line; the rest is price, patient's share and what else takes money off a payment.
    PayerAnswer pays(BilledClaim bill, String number) {
        List<AnsweredLine> lines = new ArrayList<>(lines(bill, this::priced));
        if (dice.chance(8)) {
            return atClaimLevel(bill, number, lines);
        }
        if (lines.size() > 2 && dice.chance(10)) {
            lines.set(1, whole(bill.services().get(1), "CO", "45"));
        }
        if (dice.chance(3)) {
            lines.add(AnsweredLine.of(report(bill), List.of(), List.of("N620")));
        }
        return answer(bill, dice.chance(6) ? "19" : "1", number, lines, ExpectedJudgement.SETTLED);
    }

    /// A line that reports quality and charges nothing.
    private static BilledService report(BilledClaim bill) {
        return new BilledService("HC:G9903", "", 1, bill.services().getLast().date(), "", 0);
    }

    /// Nothing is paid: the price is all the patient's.
    PayerAnswer leavesToPatient(BilledClaim bill, String number) {
        List<AnsweredLine> lines = lines(bill, service -> {
            long writeOff = part(service.charge(), 10, 50);
            String reason = dice.oneOf("1", "1", "2", "3");
            return AnsweredLine.of(
                    service,
                    List.of(new Cas("CO", "45", writeOff), new Cas("PR", reason, service.charge() - writeOff)),
                    NO_REMARKS);
        });
        return answer(bill, "1", number, lines, ExpectedJudgement.SETTLED);
    }

    /// A second payer pays part of what the first left.
    PayerAnswer paysSecond(BilledClaim bill, String number) {
        List<AnsweredLine> lines = lines(bill, service -> {
            long first = part(service.charge(), 60, 90);
            return AnsweredLine.of(service, List.of(new Cas("OA", "23", first)), NO_REMARKS);
        });
        return answer(bill, dice.oneOf("2", "2", "21", "3"), number, lines, ExpectedJudgement.SETTLED);
    }

    /// A second payer writes everything off, as many do who should have said OA-23.
    PayerAnswer writesOffSecond(BilledClaim bill, String number) {
        List<AnsweredLine> lines = lines(bill, service -> whole(service, "CO", "45"));
        return answer(bill, "2", number, lines, ExpectedJudgement.SETTLED);
    }

    /// Not this payer's claim, and sent on.
    PayerAnswer forwards(BilledClaim bill, String number) {
        List<AnsweredLine> lines = lines(bill, service -> whole(service, "OA", "B11"));
        return answer(bill, "23", number, lines, ExpectedJudgement.watched(bill.charge()));
    }

    /// Still under review: nothing paid, nothing denied.
    PayerAnswer pends(BilledClaim bill, String number) {
        List<AnsweredLine> lines = lines(bill, service -> {
            long writeOff = dice.chance(30) ? part(service.charge(), 10, 40) : 0;
            Cas pending = new Cas("OA", "133", service.charge() - writeOff);
            return AnsweredLine.of(service, afterPrice(writeOff, pending), NO_REMARKS);
        });
        return answer(bill, "1", number, lines, ExpectedJudgement.watched(sum(lines, "133")));
    }

    /// What would be paid, if it were a claim.
    PayerAnswer predetermines(BilledClaim bill, String number) {
        List<AnsweredLine> lines = lines(bill, service -> whole(service, "OA", "101"));
        return answer(bill, "25", number, lines, ExpectedJudgement.PREDETERMINATION);
    }

    AnsweredLine priced(BilledService service) {
        return Pricing.of(service, payer, dice).line(List.of(), NO_REMARKS);
    }

    /// The adjustment, behind a contractual one if the price takes anything off.
    static List<Cas> afterPrice(long writeOff, Cas adjustment) {
        return writeOff == 0 ? List.of(adjustment) : List.of(new Cas("CO", "45", writeOff), adjustment);
    }

    /// What the lines lose for one reason.
    static long sum(List<AnsweredLine> lines, String code) {
        return lines.stream()
                .flatMap(line -> line.adjustments().stream())
                .filter(cas -> cas.code().equals(code))
                .mapToLong(Cas::cents)
                .sum();
    }

    static AnsweredLine whole(BilledService service, String group, String code) {
        return AnsweredLine.of(service, List.of(new Cas(group, code, service.charge())), NO_REMARKS);
    }

    PayerAnswer answer(
            BilledClaim bill, String status, String number, List<AnsweredLine> lines, ExpectedJudgement verdict) {
        long paid = lines.stream().mapToLong(AnsweredLine::paid).sum();
        List<String> remarks = dice.chance(6) ? List.of(dice.oneOf("MA01", "N1", "MA07", "MA13")) : NO_REMARKS;
        return new PayerAnswer(
                bill, status, number, "", bill.charge(), paid, List.of(), remarks, lines, dates(), verdict);
    }

    private PayerAnswer atClaimLevel(BilledClaim bill, String number, List<AnsweredLine> lines) {
        List<Cas> adjustments = lines.stream()
                .flatMap(line -> line.adjustments().stream())
                .sorted(Comparator.comparing(Cas::group))
                .toList();
        long paid = bill.charge() - Cas.sum(adjustments);
        return new PayerAnswer(
                bill,
                "1",
                number,
                "",
                bill.charge(),
                paid,
                adjustments,
                NO_REMARKS,
                List.of(),
                Dates.STATEMENT,
                ExpectedJudgement.SETTLED);
    }

    Dates dates() {
        return dice.oneOf(Dates.STATEMENT_AND_LINES, Dates.STATEMENT_AND_LINES, Dates.LINES, Dates.STATEMENT);
    }

    long part(long cents, int leastPercent, int mostPercent) {
        return cents * dice.between(leastPercent, mostPercent) / 100;
    }

    static List<AnsweredLine> lines(BilledClaim bill, Function<BilledService, AnsweredLine> each) {
        return IntStream.range(0, bill.services().size())
                .mapToObj(i -> each.apply(bill.services().get(i)))
                .toList();
    }
}
