package health.overturn.denials.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.denials.csv.CsvRow;
import health.overturn.denials.csv.CsvTable;
import health.overturn.denials.csv.InvalidCsvTableException;
import health.overturn.denials.deadline.Deadline.Kind;
import health.overturn.denials.deadline.Deadline.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tests which filing limit applies, and the limits of a practice.
class FilingLimitsTest {
    private static final LimitTime SIXTY_DAYS = new LimitTime(60, LimitTime.Unit.DAYS);

    private static Map<String, String> row(String payer, String kind, String time) {
        return Map.of("payer", payer, "kind", kind, "time", time, "from", "DENIED_ON");
    }

    private static FilingLimit appeal(FilingLimits limits, DeadlineInputs inputs) {
        return limits.find(Kind.APPEAL, Party.PROVIDER, inputs).getFirst();
    }

    private static String appealTime(FilingLimits limits, String payer, String line, String state) {
        LimitTime time =
                appeal(limits, DeadlinesFixture.inputs(payer, line, state)).time();
        return time.count() + " " + time.unit();
    }

    static Stream<CsvRow> rowsOfTheTable() {
        return CsvTable.fromResource(FilingLimits.class, "deadlines", 7).rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rowsOfTheTable")
    void everyRowAppliesToSomeDenial(CsvRow row) {
        String payer = row.text("payer").replace("*", "PAYER-A");
        String group = payer.startsWith("group:") ? payer.substring("group:".length()) : "";
        String day = row.text("effective_from") + row.text("effective_to");
        DeadlineInputs inputs = DeadlineInputs.denied(
                new DeadlineInputs.PlanRules(
                        payer, payer, group, row.text("lines_of_business").split(" ", -1)[0], row.text("state")),
                LocalDate.of(2026, 1, 5),
                LocalDate.parse(day.isEmpty() ? "2026-10-01" : day.substring(0, 10)));

        List<FilingLimit> found =
                FilingLimits.standard().find(Kind.valueOf(row.text("kind")), Party.valueOf(row.text("party")), inputs);

        assertThat(found)
                .filteredOn(limit -> limit.source().equals(row.text("source_title")))
                .extracting(limit -> limit.time())
                .contains(LimitTime.parse(row.text("time")).orElseThrow());
    }

    @Test
    void aPayersLimitComesBeforeThatOfItsLineOfBusiness() {
        assertThat(appealTime(FilingLimits.standard(), "60054", "12", "")).isEqualTo("180 DAYS");
        assertThat(appealTime(FilingLimits.standard(), "60054", "MA", "")).isEqualTo("120 DAYS");
        assertThat(appealTime(FilingLimits.standard(), "PAYER-A", "", "")).isEqualTo("60 DAYS");
    }

    @Test
    void aStatesLawComesBeforeAPayersOwnTime() {
        assertThat(appealTime(FilingLimits.standard(), "62308", "12", "CA")).isEqualTo("365 DAYS");
        assertThat(appealTime(FilingLimits.standard(), "91051", "16", "WA")).isEqualTo("60 DAYS");
        assertThat(appealTime(FilingLimits.standard(), "68069", "12", "KS")).isEqualTo("180 DAYS");
    }

    @Test
    void aGroupOfPayersHasItsLimitUnlessThePayerHasOne() {
        DeadlineInputs.PlanRules molina = new DeadlineInputs.PlanRules("38336", "38336", "Molina", "12", "");

        assertThat(appeal(FilingLimits.standard(), DeadlineInputs.denied(molina, null, LocalDate.of(2026, 3, 2)))
                        .time())
                .isEqualTo(new LimitTime(90, LimitTime.Unit.DAYS));
    }

    @Test
    void aPayerIsKnownByTheIdThatThePracticeKeepsIfItSendsAnother() {
        FilingLimits limits = FilingLimits.withOverrides(List.of(row("KEPT-ID", "APPEAL", "45 days")));
        DeadlineInputs.PlanRules rules = new DeadlineInputs.PlanRules("SENT-ID", "KEPT-ID", "", "12", "");

        assertThat(appeal(limits, DeadlineInputs.denied(rules, null, LocalDate.of(2026, 3, 2)))
                        .time())
                .isEqualTo(new LimitTime(45, LimitTime.Unit.DAYS));
    }

    @Test
    void aContractComesBeforeAPublishedLimitAndIsNotAssumed() {
        FilingLimits limits = FilingLimits.withOverrides(List.of(row("87726", "APPEAL", "12 months")));

        assertThat(appealTime(limits, "87726", "12", "")).isEqualTo("12 MONTHS");
        assertThat(appealTime(limits, "87726", "12", "CA")).isEqualTo("12 MONTHS");
        assertThat(appeal(limits, DeadlinesFixture.inputs("87726", "12", "")).confidence())
                .isEqualTo(Deadline.Confidence.HIGH);
    }

    @Test
    void aPracticesLimitForEveryDenialLeavesMedicareItsOwn() {
        FilingLimits limits = FilingLimits.withOverrides(List.of(row("*", "APPEAL", "45 days")));

        assertThat(appealTime(limits, "PAYER-A", "12", "")).isEqualTo("45 DAYS");
        assertThat(appealTime(limits, "PAYER-A", "MB", "")).isEqualTo("120 DAYS");
    }

    @Test
    void aRowThatSaysNoneRulesTheAnswerOut() {
        FilingLimits limits = FilingLimits.withOverrides(List.of(row("PAYER-A", "CORRECTED_CLAIM", "NONE")));

        CalculatedDeadlines calculated = DeadlinesFixture.calculate(
                limits, DeadlinesFixture.inputs("PAYER-A", "12", ""), DeadlinesFixture.denied("197"));

        assertThat(calculated.deadlines()).extracting(Deadline::kind).containsExactly(Kind.APPEAL);
        assertThat(calculated.ruledOut().keySet()).isEqualTo(Set.of(Kind.CORRECTED_CLAIM));
    }

    @Test
    void aLimitAppliesToDenialsWithinItsEffectiveDates() {
        FilingLimits limits = FilingLimits.withOverrides(List.of(
                row("PAYER-A", "APPEAL", "90 days"),
                Map.of(
                        "payer",
                        "PAYER-A",
                        "kind",
                        "APPEAL",
                        "time",
                        "60 days",
                        "from",
                        "DENIED_ON",
                        "effective_from",
                        "2026-03-01",
                        "effective_to",
                        "2026-03-31")));
        DeadlineInputs.PlanRules rules = new DeadlineInputs.PlanRules("PAYER-A", "PAYER-A", "", "12", "");

        assertThat(Stream.of("2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01")
                        .map(LocalDate::parse)
                        .filter(day -> appeal(limits, DeadlineInputs.denied(rules, null, day))
                                .time()
                                .equals(SIXTY_DAYS)))
                .containsExactly(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    }

    @Test
    void everyErrorOfAPracticesLimitsIsReportedAtOnce() {
        List<Map<String, String>> rows = List.of(
                row("PAYER-A", "APPEAL", "soon"),
                Map.of("kind", "LETTER", "time", "30 days", "from", "DENIED_ON", "effective_from", "March"),
                Map.of(
                        "payer",
                        "PAYER-X",
                        "kind",
                        "APPEAL",
                        "time",
                        "9 days",
                        "from",
                        "DENIED_ON",
                        "state",
                        "Ohio",
                        "level",
                        "6",
                        "grace",
                        "-1",
                        "party",
                        "COURT",
                        "until",
                        "2026-01-31"));

        assertThatThrownBy(() -> FilingLimits.withOverrides(rows, "PAYER-A"::equals))
                .isInstanceOf(InvalidCsvTableException.class)
                .extracting(thrown -> ((InvalidCsvTableException) thrown)
                        .errors().stream()
                                .map(error -> error.replaceAll("deadlines override ([0-9]) \\([^)]*\\)", "row $1"))
                                .toList())
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                .containsExactlyInAnyOrder(
                        "row 1, time: must be a number of days, months or business days, such as 60 days, or NONE; got"
                                + " \"soon\"",
                        "row 2, kind: must be one of APPEAL, CORRECTED_CLAIM, NEW_CLAIM, RECORDS, REOPENING,"
                                + " PEER_TO_PEER, EXTERNAL_REVIEW, OPEN_NEGOTIATION, IDR, STOP_RECOUPMENT; got"
                                + " \"LETTER\"",
                        "row 2, effective_from: must be a date such as 2026-01-31; got \"March\"",
                        "row 2, payer: is required",
                        "row 3, payer: must be *, the id or alias of a payer in the settings, or group: and the name of"
                                + " a group there; got \"PAYER-X\"",
                        "row 3, state: must be the two letters of a state, such as NY; got \"Ohio\"",
                        "row 3, level: must be a whole number from 0 to 5; got \"6\"",
                        "row 3, grace: must be a whole number from 0 to 366; got \"-1\"",
                        "row 3, party: must be one of PROVIDER, MEMBER; got \"COURT\"",
                        "row 3: unknown column \"until\"; allowed: payer, lines_of_business, state, kind, level, party,"
                                + " effective_from, effective_to, time, grace, from, confidence, source_title,"
                                + " source_date, note");
    }
}
