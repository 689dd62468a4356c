package health.overturn.denials.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.denials.csv.InvalidCsvTableException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Tests which filing limit applies, and the limits of a practice.
class FilingLimitsTest {
    private static final Map<String, String> CONTRACT =
            Map.of("payer", "87726", "kind", "APPEAL", "time", "12 months", "from", "DENIED_ON");

    private static FilingLimit appeal(FilingLimits limits, String payer, String line, LocalDate deniedOn) {
        DeadlineInputs inputs = new DeadlineInputs(deniedOn, payer, line, LocalDate.of(2026, 1, 5));
        return Objects.requireNonNull(limits.find(Deadline.Kind.APPEAL, inputs));
    }

    private static FilingLimit appeal(FilingLimits limits, String payer, String line) {
        return appeal(limits, payer, line, LocalDate.of(2026, 3, 2));
    }

    @Test
    void aPayersLimitComesBeforeThatOfItsLineOfBusiness() {
        assertThat(appeal(FilingLimits.standard(), "60054", "12").period()).isEqualTo(Period.ofDays(180));
        assertThat(appeal(FilingLimits.standard(), "60054", "MA").period()).isEqualTo(Period.ofDays(120));
        assertThat(appeal(FilingLimits.standard(), "PAYER-A", "").period()).isEqualTo(Period.ofDays(60));
    }

    @Test
    void aContractComesBeforeAPublishedLimitAndIsNotAssumed() {
        FilingLimit limit = appeal(FilingLimits.withOverrides(List.of(CONTRACT)), "87726", "12");

        assertThat(limit.period()).isEqualTo(Period.ofMonths(12));
        assertThat(limit.confidence()).isEqualTo(FilingLimit.Confidence.HIGH);
    }

    @Test
    void aPracticesLimitForAllPayersLeavesMedicareItsOwn() {
        FilingLimits limits = FilingLimits.withOverrides(
                List.of(Map.of("payer", "*", "kind", "APPEAL", "time", "45 days", "from", "DENIED_ON")));

        assertThat(appeal(limits, "PAYER-A", "12").period()).isEqualTo(Period.ofDays(45));
        assertThat(appeal(limits, "PAYER-A", "MB").period()).isEqualTo(Period.ofDays(120));
    }

    @Test
    void aLimitAppliesToDenialsWithinItsEffectiveDates() {
        FilingLimits limits = FilingLimits.withOverrides(List.of(
                Map.of("payer", "PAYER-A", "kind", "APPEAL", "time", "90 days", "from", "DENIED_ON"),
                Map.of(
                        "payer",
                        "PAYER-A",
                        "kind",
                        "APPEAL",
                        "time",
                        "45 days",
                        "from",
                        "DENIED_ON",
                        "effective_from",
                        "2026-03-01",
                        "effective_to",
                        "2026-03-31")));

        assertThat(appeal(limits, "PAYER-A", "12", LocalDate.of(2026, 2, 28)).period())
                .isEqualTo(Period.ofDays(90));
        assertThat(appeal(limits, "PAYER-A", "12", LocalDate.of(2026, 3, 31)).period())
                .isEqualTo(Period.ofDays(45));
        assertThat(appeal(limits, "PAYER-A", "12", LocalDate.of(2026, 4, 1)).period())
                .isEqualTo(Period.ofDays(90));
    }

    @Test
    void everyErrorOfAPracticesLimitsIsReportedAtOnce() {
        List<Map<String, String>> rows = List.of(
                Map.of("payer", "PAYER-A", "kind", "APPEAL", "time", "soon", "from", "DENIED_ON"),
                Map.of("kind", "LETTER", "time", "30 days", "from", "DENIED_ON", "effective_from", "March"));

        assertThatThrownBy(() -> FilingLimits.withOverrides(rows))
                .isInstanceOf(InvalidCsvTableException.class)
                .hasMessage("limit override 1 (PAYER-A,,APPEAL,), time: must be a number of days or months, such as 60"
                        + " days; got \"soon\"; "
                        + "limit override 2 (,,LETTER,March), kind: must be one of APPEAL, CORRECTED_CLAIM, NEW_CLAIM,"
                        + " RECORDS; got \"LETTER\"; "
                        + "limit override 2 (,,LETTER,March), effective_from: must be a date such as 2026-01-31; got"
                        + " \"March\"; "
                        + "limit override 2 (,,LETTER,March), payer: is required");
    }
}
