package health.overturn.sample.story;

import health.overturn.sample.claim.Answer;
import health.overturn.sample.claim.Answer.Dates;
import health.overturn.sample.claim.Bill;
import health.overturn.sample.claim.Cas;
import health.overturn.sample.claim.Line;
import health.overturn.sample.claim.Payer;
import health.overturn.sample.claim.Service;
import health.overturn.sample.claim.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A payer at work on one bill: how it pays.
final class Adjudicator {
    static final List<String> NO_REMARKS = List.of();

    private final Payer payer;
    private final Dice dice;

    Adjudicator(Payer payer, Dice dice) {
        this.payer = payer;
        this.dice = dice;
    }

    /// Something is paid on every line; the rest is price, patient's share and what else takes money off a payment.
    Answer pays(Bill bill, String number) {
        List<Line> lines = new ArrayList<>(lines(bill, this::priced));
        if (dice.chance(8)) {
            return atClaimLevel(bill, number, lines);
        }
        if (lines.size() > 2 && dice.chance(10)) {
            lines.set(1, whole(bill.services().get(1), "CO", "45"));
        }
        if (dice.chance(3)) {
            lines.add(Line.of(report(bill), List.of(), List.of("N620")));
        }
        return answer(bill, dice.chance(6) ? "19" : "1", number, lines, Verdict.SETTLED);
    }

    /// A line that reports quality and charges nothing.
    private static Service report(Bill bill) {
        return new Service("HC:G9903", "", 1, bill.services().getLast().date(), "", 0);
    }

    /// Nothing is paid: the price is all the patient's.
    Answer leavesToPatient(Bill bill, String number) {
        List<Line> lines = lines(bill, service -> {
            long writeOff = part(service.charge(), 10, 50);
            String reason = dice.oneOf("1", "1", "2", "3");
            return Line.of(
                    service,
                    List.of(new Cas("CO", "45", writeOff), new Cas("PR", reason, service.charge() - writeOff)),
                    NO_REMARKS);
        });
        return answer(bill, "1", number, lines, Verdict.SETTLED);
    }

    /// A second payer pays part of what the first left.
    Answer paysSecond(Bill bill, String number) {
        List<Line> lines = lines(bill, service -> {
            long first = part(service.charge(), 60, 90);
            return Line.of(service, List.of(new Cas("OA", "23", first)), NO_REMARKS);
        });
        return answer(bill, dice.oneOf("2", "2", "21", "3"), number, lines, Verdict.SETTLED);
    }

    /// A second payer writes everything off, as many do who should have said OA-23.
    Answer writesOffSecond(Bill bill, String number) {
        List<Line> lines = lines(bill, service -> whole(service, "CO", "45"));
        return answer(bill, "2", number, lines, Verdict.SETTLED);
    }

    /// Not this payer's claim, and sent on.
    Answer forwards(Bill bill, String number) {
        List<Line> lines = lines(bill, service -> whole(service, "OA", "B11"));
        return answer(bill, "23", number, lines, Verdict.watched(bill.charge()));
    }

    /// Still under review: nothing paid, nothing denied.
    Answer pends(Bill bill, String number) {
        List<Line> lines = lines(bill, service -> {
            long writeOff = dice.chance(30) ? part(service.charge(), 10, 40) : 0;
            Cas pending = new Cas("OA", "133", service.charge() - writeOff);
            return Line.of(service, afterPrice(writeOff, pending), NO_REMARKS);
        });
        return answer(bill, "1", number, lines, Verdict.watched(sum(lines, "133")));
    }

    /// What would be paid, if it were a claim.
    Answer predetermines(Bill bill, String number) {
        List<Line> lines = lines(bill, service -> whole(service, "OA", "101"));
        return answer(bill, "25", number, lines, Verdict.PREDETERMINATION);
    }

    Line priced(Service service) {
        return Pricing.of(service, payer, dice).line(List.of(), NO_REMARKS);
    }

    /// The adjustment, behind a contractual one if the price takes anything off.
    static List<Cas> afterPrice(long writeOff, Cas adjustment) {
        return writeOff == 0 ? List.of(adjustment) : List.of(new Cas("CO", "45", writeOff), adjustment);
    }

    /// What the lines lose for one reason.
    static long sum(List<Line> lines, String code) {
        return lines.stream()
                .flatMap(line -> line.adjustments().stream())
                .filter(cas -> cas.code().equals(code))
                .mapToLong(Cas::cents)
                .sum();
    }

    static Line whole(Service service, String group, String code) {
        return Line.of(service, List.of(new Cas(group, code, service.charge())), NO_REMARKS);
    }

    Answer answer(Bill bill, String status, String number, List<Line> lines, Verdict verdict) {
        long paid = lines.stream().mapToLong(Line::paid).sum();
        List<String> remarks = dice.chance(6) ? List.of(dice.oneOf("MA01", "N1", "MA07", "MA13")) : NO_REMARKS;
        return new Answer(bill, status, number, "", bill.charge(), paid, List.of(), remarks, lines, dates(), verdict);
    }

    private Answer atClaimLevel(Bill bill, String number, List<Line> lines) {
        List<Cas> adjustments = lines.stream()
                .flatMap(line -> line.adjustments().stream())
                .sorted(Comparator.comparing(Cas::group))
                .toList();
        long paid = bill.charge() - Cas.sum(adjustments);
        return new Answer(
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
                Verdict.SETTLED);
    }

    Dates dates() {
        return dice.oneOf(Dates.STATEMENT_AND_LINES, Dates.STATEMENT_AND_LINES, Dates.LINES, Dates.STATEMENT);
    }

    long part(long cents, int leastPercent, int mostPercent) {
        return cents * dice.between(leastPercent, mostPercent) / 100;
    }

    static List<Line> lines(Bill bill, Function<Service, Line> each) {
        return IntStream.range(0, bill.services().size())
                .mapToObj(i -> each.apply(bill.services().get(i)))
                .toList();
    }
}
