package health.overturn.sample.payer;

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

/// Makes the answers of a payer that pays a bill or leaves it undecided.
public final class PayingPayer {
    static final List<String> NO_REMARKS = List.of();

    private final SamplePayer payer;
    private final SeededRandom random;

    public PayingPayer(SamplePayer payer, SeededRandom random) {
        this.payer = payer;
        this.random = random;
    }

    /// Pays a part of every line; contractual, patient and other adjustments explain the rest.
    public PayerAnswer pay(BilledClaim bill, String number) {
        List<AnsweredLine> lines = new ArrayList<>(mapServices(bill, this::payLine));
        if (random.chance(8)) {
            return payAtClaimLevel(bill, number, lines);
        }
        if (lines.size() > 2 && random.chance(10)) {
            BilledService second = bill.services().get(1);
            lines.set(1, AnsweredLine.of(second, List.of(Cas.noting("CO", "45", second.charge())), NO_REMARKS));
        }
        if (random.chance(3)) {
            lines.add(AnsweredLine.of(reportingService(bill), List.of(), List.of("N620")));
        }
        return answer(bill, random.chance(6) ? "19" : "1", number, lines, ExpectedJudgement.SETTLED);
    }

    /// A line that reports quality data and has no charge.
    private static BilledService reportingService(BilledClaim bill) {
        return new BilledService(
                bill.services().size() + 1,
                "HC:G9903",
                "",
                1,
                bill.services().getLast().date(),
                "",
                0);
    }

    /// Pays nothing: the patient owes the allowed amount.
    public PayerAnswer leaveToPatient(BilledClaim bill, String number) {
        List<AnsweredLine> lines = mapServices(bill, service -> {
            long writeOff = percentage(service.charge(), 10, 50);
            String reason = random.oneOf("1", "1", "2", "3");
            return AnsweredLine.of(
                    service,
                    List.of(new Cas("CO", "45", writeOff), new Cas("PR", reason, service.charge() - writeOff)),
                    NO_REMARKS);
        });
        return answer(bill, "1", number, lines, ExpectedJudgement.SETTLED);
    }

    /// Pays, as a second payer, a part of the amount that the first left.
    public PayerAnswer payAsSecondary(BilledClaim bill, String number) {
        List<AnsweredLine> lines = mapServices(bill, service -> {
            long first = percentage(service.charge(), 60, 90);
            return AnsweredLine.of(service, List.of(new Cas("OA", "23", first)), NO_REMARKS);
        });
        return answer(bill, random.oneOf("2", "2", "21", "3"), number, lines, ExpectedJudgement.SETTLED);
    }

    /// Writes everything off, as a second payer that should have sent OA-23 instead.
    public PayerAnswer writeOffAsSecondary(BilledClaim bill, String number) {
        List<AnsweredLine> lines = mapServices(bill, service -> adjustInFull(service, "CO", "45"));
        return answer(bill, "2", number, lines, ExpectedJudgement.SETTLED);
    }

    /// Forwards the claim to another payer.
    public PayerAnswer forward(BilledClaim bill, String number) {
        List<AnsweredLine> lines = mapServices(
                bill,
                service -> AnsweredLine.of(service, List.of(Cas.pending("OA", "B11", service.charge())), NO_REMARKS));
        return answer(bill, "23", number, lines, ExpectedJudgement.watched(bill.charge()));
    }

    /// Pends the claim: nothing is paid and nothing is denied.
    public PayerAnswer pend(BilledClaim bill, String number) {
        List<AnsweredLine> lines = mapServices(bill, service -> {
            long writeOff = random.chance(30) ? percentage(service.charge(), 10, 40) : 0;
            return AnsweredLine.of(
                    service, afterContractual(writeOff, pending(service.charge() - writeOff)), NO_REMARKS);
        });
        return answer(bill, "1", number, lines, ExpectedJudgement.watched(pended(lines)));
    }

    /// Pends the claim with the status that version 4010 has for it.
    public PayerAnswer pendByStatus(BilledClaim bill, String number) {
        List<AnsweredLine> lines =
                mapServices(bill, service -> AnsweredLine.of(service, List.of(pending(service.charge())), NO_REMARKS));
        return answer(
                bill, random.oneOf("5", "5", "10", "13"), number, lines, ExpectedJudgement.watched(bill.charge()));
    }

    /// An adjustment that holds this amount.
    Cas pending(long cents) {
        return random.chance(80) ? Cas.pending("OA", "133", cents) : Cas.pending("PI", "257", cents);
    }

    private static long pended(List<AnsweredLine> lines) {
        return lines.stream().mapToLong(AnsweredLine::pended).sum();
    }

    /// Answers a predetermination of benefits.
    public PayerAnswer predetermine(BilledClaim bill, String number) {
        List<AnsweredLine> lines = mapServices(bill, service -> adjustInFull(service, "OA", "101"));
        return answer(bill, "25", number, lines, ExpectedJudgement.PREDETERMINATION);
    }

    AnsweredLine payLine(BilledService service) {
        return Pricing.of(service, payer, random).toLine(List.of(), NO_REMARKS);
    }

    /// The adjustment, after a contractual one if there is a write-off.
    static List<Cas> afterContractual(long writeOff, Cas adjustment) {
        return writeOff == 0 ? List.of(adjustment) : List.of(new Cas("CO", "45", writeOff), adjustment);
    }

    /// The sum of the lines' adjustments with one reason.
    static long sum(List<AnsweredLine> lines, String code) {
        return lines.stream()
                .flatMap(line -> line.adjustments().stream())
                .filter(cas -> cas.code().equals(code))
                .mapToLong(Cas::cents)
                .sum();
    }

    static AnsweredLine adjustInFull(BilledService service, String group, String code) {
        return AnsweredLine.of(service, List.of(new Cas(group, code, service.charge())), NO_REMARKS);
    }

    PayerAnswer answer(
            BilledClaim bill, String status, String number, List<AnsweredLine> lines, ExpectedJudgement judgement) {
        long paid = lines.stream().mapToLong(AnsweredLine::paid).sum();
        List<String> remarks = random.chance(6) ? List.of(random.oneOf("MA01", "N1", "MA07", "MA13")) : NO_REMARKS;
        return new PayerAnswer(
                bill, status, number, "", bill.charge(), paid, List.of(), remarks, lines, dates(bill), judgement);
    }

    private PayerAnswer payAtClaimLevel(BilledClaim bill, String number, List<AnsweredLine> lines) {
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

    /// The segments that have the dates of service. Where the lines have different days, the lines say theirs.
    Dates dates(BilledClaim bill) {
        boolean oneDay = bill.from().equals(bill.to());
        Dates last = oneDay ? Dates.STATEMENT : Dates.STATEMENT_AND_LINES;
        return random.oneOf(Dates.STATEMENT_AND_LINES, Dates.STATEMENT_AND_LINES, Dates.LINES, last);
    }

    long percentage(long cents, int minPercent, int maxPercent) {
        return cents * random.between(minPercent, maxPercent) / 100;
    }

    static List<AnsweredLine> mapServices(BilledClaim bill, Function<BilledService, AnsweredLine> toLine) {
        return IntStream.range(0, bill.services().size())
                .mapToObj(i -> toLine.apply(bill.services().get(i)))
                .toList();
    }
}
