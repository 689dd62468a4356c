package health.overturn.denials.lifecycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.judge.DenialResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Tests that a denial refuses the touches and the bill that it rules out. Denials are of 2026-02-26.
class ForbiddenTouchTest {
    private final LifecycleFixture practice = LifecycleFixture.ofAnn();

    private MoveResult touch(Denial denial, TouchAction action, String day) {
        return practice.attempt(denial, LifecycleFixture.touch(action), ANN, day);
    }

    private MoveResult billPatient(Denial denial) {
        return practice.attempt(denial, LifecycleFixture.resolve(DenialOutcome.PATIENT_BILLED), ANN, "2026-03-03");
    }

    private static MoveResult refused(String text) {
        return new MoveResult.Refused(Refusal.FORBIDDEN, text);
    }

    @ParameterizedTest
    @CsvSource({
        "APPEAL, APPEAL, N211, Remark code N211",
        "REOPENING, REOPENING, MA130, Remark code MA130",
        "CORRECTED_CLAIM, CORRECTED_CLAIM, MB, Medicare Part B (CLP06 MB)",
        "NEW_CLAIM, NEW_CLAIM, N185, Remark code N185"
    })
    void aTouchThatIsRuledOutIsRefusedWithWhatRulesItOut(
            DenialResponse response, TouchAction action, String cause, String text) {
        Denial denial = practice.intake(denied("D-1", 50_000).forbids(response, cause), "2026-03-02");

        assertThat(touch(denial, action, "2026-03-03"))
                .isEqualTo(refused(text + " rules out " + action + " for this denial. Choose another action."));
        assertThat(touch(denial, TouchAction.PAYER_CALL, "2026-03-03")).isInstanceOf(MoveResult.Moved.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = TouchAction.class,
            names = {
                "CORRECTED_CLAIM",
                "NEW_CLAIM",
                "REOPENING",
                "APPEAL",
                "PEER_TO_PEER",
                "RECORDS",
                "REBILL_OTHER_PAYER"
            })
    void whileThePayerActsByItselfEveryAnswerWaits(TouchAction action) {
        Denial denial = practice.intake(denied("D-1", 50_000).forbids(DenialResponse.WAIT, "N573"), "2026-03-02");

        assertThat(touch(denial, action, "2026-04-11"))
                .isEqualTo(refused("Remark code N573 says that the payer acts by itself. Wait with " + action
                        + " until 2026-04-12."));
        assertThat(touch(denial, action, "2026-04-12")).isInstanceOf(MoveResult.Moved.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = TouchAction.class,
            names = {"PAYER_CALL", "REVIEW"})
    void callsAndReviewsAreNoAnswers(TouchAction action) {
        Denial denial = practice.intake(denied("D-1", 50_000).forbids(DenialResponse.WAIT, "N573"), "2026-03-02");

        assertThat(touch(denial, action, "2026-03-03")).isInstanceOf(MoveResult.Moved.class);
    }

    @Test
    void theNextActionIsTheDayOnWhichTheWaitEnds() {
        Denial denial = practice.intake(denied("D-1", 50_000).forbids(DenialResponse.WAIT, "N573"), "2026-03-02");

        assertThat(denial.projection().routing().nextActionOn()).isEqualTo(LocalDate.of(2026, 4, 12));
    }

    @Test
    void theNextActionIsNoLaterThanAnOpenDeadline() {
        Denial denial = practice.intake(
                denied("D-1", 50_000).forbids(DenialResponse.WAIT, "N573").deadline(LocalDate.of(2026, 3, 27)),
                "2026-03-02");

        assertThat(denial.projection().routing().nextActionOn()).isEqualTo(LocalDate.of(2026, 3, 27));
    }

    @ParameterizedTest
    @CsvSource({
        "CO, Group CO",
        "OA, Group OA",
        "MC, Medicaid (CLP06 MC)",
        "N781, Remark code N781",
        "'', The claim's status"
    })
    void aBillToThePatientThatIsRuledOutIsRefused(String cause, String text) {
        Denial denial =
                practice.intake(denied("D-1", 50_000).forbids(DenialResponse.PATIENT_BILLED, cause), "2026-03-02");

        assertThat(billPatient(denial))
                .isEqualTo(refused(text + " rules out PATIENT_BILLED for this denial. Choose another outcome."));
    }

    @Test
    void thePatientIsBilledForTheMoneyOfThePatientsGroupAtMost() {
        Denial part = practice.intake(denied("D-1", 50_000).patient(20_000), "2026-03-02");
        Denial whole = practice.intake(denied("D-2", 50_000).patient(50_000), "2026-03-02");

        assertThat(billPatient(part))
                .isEqualTo(new MoveResult.Refused(
                        Refusal.PATIENT_MONEY,
                        "The patient may be billed $200.00 of the open $500.00, because only money under group PR is the"
                                + " patient's. Choose another outcome or rest."));
        assertThat(billPatient(whole)).isInstanceOf(MoveResult.Moved.class);
    }
}
