package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static health.overturn.denials.judge.DenialResponse.APPEAL;
import static health.overturn.denials.judge.DenialResponse.CORRECTED_CLAIM;
import static health.overturn.denials.judge.DenialResponse.NEW_CLAIM;
import static health.overturn.denials.judge.DenialResponse.PATIENT_BILLED;
import static health.overturn.denials.judge.DenialResponse.REOPENING;
import static health.overturn.denials.judge.DenialResponse.WAIT;
import static health.overturn.denials.judge.JudgeFixture.denied;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.ClaimBuilder;
import health.overturn.denials.code.CodeTables;
import health.overturn.remittance.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests what a denial rules out, and what rules it out.
class ForbiddenResponsesTest {
    private static Judgement.Denied authorization(String... remarks) {
        return denied(claim("1").charge(10000).remark(remarks).line(line(10000).adjust("CO", "197", 10000)));
    }

    private static Judgement.Denied patient(String filing, String... remarks) {
        return denied(claim("1")
                .charge(10000)
                .filing(filing)
                .remark(remarks)
                .line(line(10000).adjust("PR", "204", 10000)));
    }

    private static Map<DenialResponse, String> causes(Judgement.Denied denied, String filing) {
        return new Judge(CodeTables.standard()).forbiddingCauses(denied, JudgingContext.NONE, filing);
    }

    @Test
    void anUnprocessedClaimTakesANewClaimAndNothingElse() {
        Judgement.Denied denied = authorization("MA01", "MA130");

        assertThat(denied.forbidden()).containsExactly(APPEAL, REOPENING, CORRECTED_CLAIM, PATIENT_BILLED);
    }

    @Test
    void aDenialThatAsksForANewClaimLeavesTheAppeal() {
        assertThat(authorization("N517").forbidden()).containsExactly(CORRECTED_CLAIM, PATIENT_BILLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N211", "MA44", "N704"})
    void aNoAppealRemarkLeavesTheCorrectedClaim(String remark) {
        assertThat(authorization(remark).forbidden()).containsExactly(APPEAL, PATIENT_BILLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N185", "N111"})
    void aDoNotResubmitRemarkLeavesTheAppeal(String remark) {
        assertThat(authorization(remark).forbidden()).containsExactly(CORRECTED_CLAIM, NEW_CLAIM, PATIENT_BILLED);
    }

    @Test
    void aPayerThatActsByItselfMakesEveryAnswerWait() {
        assertThat(authorization("N573").forbidden()).containsExactly(PATIENT_BILLED, WAIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N1", "N210", "MA01", "MA02", "MA07", "MA13", "MA15", "MA18", "N366", "N939"})
    void aRemarkThatAllowsOffersOrInformsRulesOutNoAnswer(String remark) {
        assertThat(authorization(remark).forbidden()).containsExactly(PATIENT_BILLED);
    }

    @Test
    void whatTheRemarksOfOneReasonRuleOutAddsUp() {
        assertThat(authorization("N185", "N211").forbidden())
                .containsExactly(APPEAL, CORRECTED_CLAIM, NEW_CLAIM, PATIENT_BILLED);
    }

    @Test
    void aLineWithoutAppealLeavesTheAppealOfAnotherLine() {
        Judgement.Denied denied = denied(claim("1")
                .charge(20000)
                .line(line(5000).adjust("CO", "96", 5000).remark("N211"))
                .line(line(15000).adjust("CO", "197", 15000)));

        assertThat(denied.forbidden()).containsExactly(PATIENT_BILLED);
    }

    @Test
    void aReasonWithoutMoneyDoesNotKeepAnAnswerOpen() {
        Judgement.Denied denied = denied(claim("1")
                .charge(5000)
                .line(line(5000).adjust("CO", "96", 5000).remark("N211"))
                .line(line(0).adjust("CO", "197", 0)));

        assertThat(denied.forbidden()).containsExactly(APPEAL, PATIENT_BILLED);
    }

    @Test
    void anUnprocessableLineRulesOutResponsesForTheWholeClaim() {
        Judgement.Denied denied = denied(claim("1")
                .charge(20000)
                .line(line(5000).adjust("CO", "16", 5000).remark("MA130"))
                .line(line(15000).adjust("CO", "197", 15000)));

        assertThat(denied.forbidden()).containsExactly(APPEAL, REOPENING, CORRECTED_CLAIM, PATIENT_BILLED);
    }

    @Test
    void thePatientMayBeBilledUnderThePatientsGroupAlone() {
        Judgement.Denied mixed = denied(claim("1")
                .charge(20000)
                .line(line(12000).adjust("CO", "197", 12000))
                .line(line(8000).adjust("PR", "204", 8000)));

        assertThat(patient("12").forbidden()).isEmpty();
        assertThat(patient("12").billableToPatient()).isEqualTo(Money.ofCents(10000));
        assertThat(mixed.billableToPatient()).isEqualTo(Money.ofCents(8000));
        assertThat(authorization().billableToPatient()).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N781", "N782", "N783", "N859", "N876", "N877", "MA59"})
    void aProtectedPatientMayNotBeBilled(String remark) {
        Judgement.Denied denied = patient("12", remark);

        assertThat(denied.forbidden()).contains(PATIENT_BILLED);
        assertThat(denied.billableToPatient()).isEqualTo(Money.ZERO);
        assertThat(causes(denied, "12")).containsEntry(PATIENT_BILLED, remark);
    }

    @Test
    void aMedicaidPatientMayNotBeBilled() {
        assertThat(patient("MC").forbidden()).containsExactly(PATIENT_BILLED);
        assertThat(causes(patient("MC"), "MC")).containsEntry(PATIENT_BILLED, "MC");
    }

    @Test
    void medicarePartBTakesNoCorrectedClaim() {
        ClaimBuilder modifier =
                claim("1").charge(10000).filing("MB").line(line(10000).adjust("CO", "4", 10000));

        Judgement.Denied denied = denied(modifier);

        assertThat(denied.forbidden()).containsExactly(CORRECTED_CLAIM, PATIENT_BILLED);
        assertThat(causes(denied, "MB")).isEqualTo(Map.of(CORRECTED_CLAIM, "MB", PATIENT_BILLED, "CO"));
    }

    @Test
    void theCauseIsTheFirstRemarkThatRulesTheAnswerOut() {
        assertThat(causes(authorization("MA01", "MA130", "N211"), "12")).containsEntry(APPEAL, "MA130");
    }
}
