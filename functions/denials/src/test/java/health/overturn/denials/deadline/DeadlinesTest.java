package health.overturn.denials.deadline;

import static health.overturn.denials.deadline.DeadlinesFixture.DENIED_ON;
import static health.overturn.denials.deadline.DeadlinesFixture.SERVICE_FROM;
import static health.overturn.denials.deadline.DeadlinesFixture.denied;
import static health.overturn.denials.deadline.DeadlinesFixture.inputs;
import static health.overturn.denials.deadline.DeadlinesFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.deadline.Deadline.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests which answers a denial has, and until when.
class DeadlinesTest {
    private static final DeadlineInputs UNKNOWN_PAYER = inputs("PAYER-A", "12", "");
    private static final DeadlineInputs PART_B = inputs("PAYER-A", "MB", "");

    private static DeadlineInputs decided(DeadlineInputs inputs, int level, LocalDate on) {
        return new DeadlineInputs(
                inputs.payer(), SERVICE_FROM, DENIED_ON, new DeadlineInputs.Decision(level, on), null);
    }

    @Test
    void anUnknownPayerHasSixtyAssumedDays() {
        assertThat(texts(UNKNOWN_PAYER, denied("197")))
                .containsExactly("APPEAL 1 2026-05-01?", "CORRECTED_CLAIM 2026-05-01?");
    }

    @Test
    void medicarePartAAppealsReopensAndMayCorrectWithinAYearOfTheService() {
        assertThat(texts(inputs("PAYER-A", "MA", ""), denied("197")))
                .containsExactly(
                        "APPEAL 1 2026-06-30 to 2026-07-05",
                        "CORRECTED_CLAIM 2027-01-05?",
                        "REOPENING 1 2027-03-02",
                        "REOPENING 2 2030-03-02");
    }

    @Test
    void medicarePartBTakesNoCorrectedClaimAndNoNewOne() {
        CalculatedDeadlines calculated = DeadlinesFixture.calculate(FilingLimits.standard(), PART_B, denied("197"));

        assertThat(texts(PART_B, denied("197")))
                .containsExactly(
                        "APPEAL 1 2026-06-30 to 2026-07-05", "REOPENING 1 2027-03-02", "REOPENING 2 2030-03-02");
        assertThat(calculated.ruledOut())
                .containsExactly(Map.entry(Kind.CORRECTED_CLAIM, "Noridian JF Part B FAQ Q1; 42 CFR 405.980(a)(3)"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, APPEAL 2 2026-12-26 to 2026-12-31",
        "2, APPEAL 3 2026-08-28 to 2026-09-02",
        "3, APPEAL 4 2026-08-28 to 2026-09-02",
        "4, APPEAL 5 2026-08-28"
    })
    void aLevelOfMedicareRunsFromTheDecisionOnTheLevelBefore(int decidedLevel, String next) {
        DeadlineInputs decided = decided(PART_B, decidedLevel, LocalDate.of(2026, 6, 29));

        assertThat(texts(decided, denied("197")))
                .filteredOn(text -> text.startsWith("APPEAL"))
                .containsExactlyInAnyOrder("APPEAL 1 2026-06-30 to 2026-07-05", next);
    }

    @Test
    void aMedicareAdvantagePlanIsAGuessAndItsLaterLevelsAreFacts() {
        DeadlineInputs plan = inputs("PAYER-A", "16", "");

        assertThat(texts(plan, denied("197")))
                .containsExactly("APPEAL 1 2026-05-01 to 2026-05-06?", "CORRECTED_CLAIM 2026-05-01?");
        assertThat(texts(decided(plan, 2, LocalDate.of(2026, 6, 29)), denied("197")))
                .contains("APPEAL 3 2026-08-28 to 2026-09-02");
    }

    @ParameterizedTest
    @CsvSource({
        "MC, '', APPEAL 1 2026-04-01?",
        "MC, TX, APPEAL 1 2026-06-30",
        "MC, CA, APPEAL 1 2026-05-31",
        "MC, IL, APPEAL 1 2026-05-01?",
        "CH, '', APPEAL 1 2026-05-31",
        "VA, '', APPEAL 1 2026-05-31?",
        "BL, '', APPEAL 1 2026-05-31?",
        "BL, ME, APPEAL 1 2027-03-02?",
        "WC, FL, APPEAL 1 2026-04-16",
        "WC, TX, APPEAL 1 2026-11-05?"
    })
    void anAppealGoesByLineOfBusinessAndState(String lineOfBusiness, String state, String appeal) {
        assertThat(texts(inputs("PAYER-A", lineOfBusiness, state), denied("197")))
                .filteredOn(text -> text.startsWith("APPEAL"))
                .containsExactly(appeal);
    }

    @ParameterizedTest
    @CsvSource({
        "87726, APPEAL 1 2026-05-06?;APPEAL 2 2027-03-02?",
        "60054, APPEAL 1 2026-08-29?",
        "62308, APPEAL 1 2026-08-29?",
        "61101, APPEAL 1 2026-08-29?",
        "01260, APPEAL 1 2026-05-01?"
    })
    void aCommercialPayerHasItsOwnTimes(String payer, String appeals) {
        assertThat(texts(inputs(payer, "12", ""), denied("197")))
                .filteredOn(text -> text.startsWith("APPEAL"))
                .containsExactly(appeals.split(";", -1));
    }

    @Test
    void tricareReopensAsLongAsItAppeals() {
        assertThat(texts(inputs("PAYER-A", "CH", ""), denied("197")))
                .containsExactly("APPEAL 1 2026-05-31", "CORRECTED_CLAIM 2026-05-31?", "REOPENING 1 2026-05-31?");
    }

    @Test
    void communityCareOfVeteransHasNinetyDaysToReconsider() {
        assertThat(texts(inputs("TWVACCN", "VA", ""), denied("197"))).contains("APPEAL 1 2026-05-31?");
    }

    @Test
    void whereOnlyANewClaimIsTakenItsLimitIsTheOnlyOne() {
        assertThat(texts(PART_B, denied("16", "MA130"))).containsExactly("NEW_CLAIM 2027-01-05");
    }

    @Test
    void whatARemarkCodeForbidsHasNoDeadline() {
        assertThat(texts(UNKNOWN_PAYER, denied("197", "N211"))).containsExactly("CORRECTED_CLAIM 2026-05-01?");
        assertThat(texts(UNKNOWN_PAYER, denied("286"))).containsExactly("CORRECTED_CLAIM 2026-05-01?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"226", "252"})
    void aRequestForRecordsHasThirtyDaysOfItsOwn(String carc) {
        assertThat(texts(UNKNOWN_PAYER, denied(carc))).contains("RECORDS 2026-04-01?");
    }

    @ParameterizedTest
    @CsvSource({
        "MA01, APPEAL 1 2026-06-30 to 2026-07-05",
        "MA02, APPEAL 1 2026-08-29 to 2026-09-03",
        "M25, APPEAL 1 2026-06-30 to 2026-07-05",
        "M27, APPEAL 1 2026-06-30 to 2026-07-05",
        "N139, APPEAL 1 2026-05-31",
        "N140, APPEAL 1 2026-05-31",
        "N887, APPEAL 1 2026-05-01 to 2026-05-06",
        "N366, RECORDS 2027-03-02"
    })
    void aRemarkCodesOwnTimeIsCertain(String remark, String deadline) {
        assertThat(texts(UNKNOWN_PAYER, denied("50", remark))).contains(deadline);
    }

    @Test
    void ofSeveralStatedTimesTheShortestCounts() {
        assertThat(texts(UNKNOWN_PAYER, denied("50", "MA02", "MA01"))).contains("APPEAL 1 2026-06-30 to 2026-07-05");
    }

    @Test
    void thePracticesContractComesBeforeARemarkCodesOwnTime() {
        FilingLimits limits = FilingLimits.withOverrides(
                List.of(Map.of("payer", "PAYER-A", "kind", "APPEAL", "time", "45 days", "from", "DENIED_ON")));

        assertThat(texts(limits, UNKNOWN_PAYER, denied("50", "MA01"))).contains("APPEAL 1 2026-04-16");
    }

    @Test
    void aTalkANegotiationAndAStayOfRecoupmentAreThereWhereARemarkCodeOffersThem() {
        assertThat(texts(UNKNOWN_PAYER, denied("50", "N939"))).contains("PEER_TO_PEER 2026-03-05?");
        assertThat(texts(PART_B, denied("50", "N469"))).contains("STOP_RECOUPMENT 1 2026-04-01");
        assertThat(texts(UNKNOWN_PAYER, denied("50", "N876"))).contains("OPEN_NEGOTIATION 2026-04-13");
        assertThat(texts(UNKNOWN_PAYER, denied("50")))
                .noneMatch(text -> text.startsWith("PEER_TO_PEER") || text.startsWith("OPEN_NEGOTIATION"));
    }

    @Test
    void businessDaysPassOverWeekendsAndFederalHolidays() {
        DeadlineInputs beforeThanksgiving =
                DeadlineInputs.denied(UNKNOWN_PAYER.payer(), SERVICE_FROM, LocalDate.of(2026, 11, 25));

        assertThat(texts(beforeThanksgiving, denied("50", "N939"))).contains("PEER_TO_PEER 2026-12-01?");
    }

    @Test
    void aMembersRightIsNotShown() {
        assertThat(texts(decided(UNKNOWN_PAYER, 1, LocalDate.of(2026, 6, 29)), denied("50")))
                .noneMatch(text -> text.startsWith("EXTERNAL_REVIEW"))
                .contains("APPEAL 2 2026-08-13?");
    }

    @Test
    void anAssumedDeadlineBeforeTheDenialIsNotShownAndACertainOneIs() {
        LocalDate longAgo = LocalDate.of(2025, 2, 1);

        assertThat(texts(DeadlineInputs.denied(UNKNOWN_PAYER.payer(), longAgo, DENIED_ON), denied("16", "MA130")))
                .isEmpty();
        assertThat(texts(DeadlineInputs.denied(PART_B.payer(), longAgo, DENIED_ON), denied("16", "MA130")))
                .containsExactly("NEW_CLAIM 2026-02-01");
    }

    @Test
    void daysLeftCountDownToTheSafeDayAndBelow() {
        Deadline deadline = new Deadline(
                Kind.APPEAL,
                1,
                Deadline.Party.PROVIDER,
                LocalDate.of(2026, 5, 1),
                LocalDate.of(2026, 5, 6),
                Deadline.Confidence.HIGH);

        assertThat(deadline.daysLeft(LocalDate.of(2026, 4, 28))).isEqualTo(3);
        assertThat(deadline.daysLeft(LocalDate.of(2026, 5, 1))).isZero();
        assertThat(deadline.daysLeft(LocalDate.of(2026, 5, 2))).isEqualTo(-1);
        assertThat(deadline.isOpen(LocalDate.of(2026, 5, 6))).isTrue();
        assertThat(deadline.isOpen(LocalDate.of(2026, 5, 7))).isFalse();
    }

    @Test
    void withoutAnyDateThereIsNoDeadline() {
        assertThat(texts(DeadlineInputs.denied(UNKNOWN_PAYER.payer(), null, null), denied("197")))
                .isEmpty();
    }
}
