package health.overturn.denials.deadline;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;

import health.overturn.denials.ClaimBuilder;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.judge.Judge;
import health.overturn.denials.judge.Judgement;
import java.time.LocalDate;
import java.util.List;

/// Denials of 2 March 2026 for a service of 5 January, and their deadlines as text.
final class DeadlinesFixture {
    static final LocalDate SERVICE_FROM = LocalDate.of(2026, 1, 5);
    static final LocalDate DENIED_ON = LocalDate.of(2026, 3, 2);

    private DeadlinesFixture() {}

    /// A line of $100.00 that is denied under group CO.
    static ClaimBuilder denied(String carc, String... remarks) {
        return claim("1")
                .charge(10000)
                .line(line(10000).adjust("CO", carc, 10000).remark(remarks));
    }

    static DeadlineInputs inputs(String payer, String lineOfBusiness, String state) {
        return DeadlineInputs.denied(
                new DeadlineInputs.PlanRules(payer, payer, "", lineOfBusiness, state), SERVICE_FROM, DENIED_ON);
    }

    static CalculatedDeadlines calculate(FilingLimits limits, DeadlineInputs inputs, ClaimBuilder claim) {
        CodeTables codes = CodeTables.standard();
        Judgement judgement = new Judge(codes)
                .judge(claim.filing(inputs.payer().lineOfBusiness()).build());
        return new Deadlines(limits, codes).calculate(inputs, (Judgement.Denied) judgement);
    }

    /// The deadlines in the form `APPEAL 1 2026-06-30 to 2026-07-05`; the last day where it differs from the
    /// safe one, and a question mark after a guess.
    static List<String> texts(FilingLimits limits, DeadlineInputs inputs, ClaimBuilder claim) {
        return calculate(limits, inputs, claim).deadlines().stream()
                .map(DeadlinesFixture::text)
                .toList();
    }

    static List<String> texts(DeadlineInputs inputs, ClaimBuilder claim) {
        return texts(FilingLimits.standard(), inputs, claim);
    }

    private static String text(Deadline deadline) {
        return deadline.kind()
                + (deadline.level() == Deadline.NO_LEVEL ? " " : " " + deadline.level() + " ")
                + deadline.on()
                + (deadline.on().equals(deadline.lastOn()) ? "" : " to " + deadline.lastOn())
                + (deadline.assumed() ? "?" : "");
    }
}
