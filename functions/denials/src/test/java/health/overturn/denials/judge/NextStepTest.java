package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static health.overturn.denials.judge.JudgeFixture.denied;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Tests the words of the next step: remark code, reason code, group, line of business, and what is ruled out.
class NextStepTest {
    private static String step(String filing, String group, String carc, String... remarks) {
        return denied(claim("1")
                        .charge(10000)
                        .filing(filing)
                        .line(line(10000).adjust(group, carc, 10000).remark(remarks)))
                .nextStep();
    }

    @Test
    void theFirstRemarkWithAStepComesBeforeTheReasonCode() {
        assertThat(step("12", "CO", "197", "MA01", "N939", "M62"))
                .isEqualTo("Arrange the talk between clinicians, then appeal if it fails");
        assertThat(step("12", "CO", "197", "M62", "N939"))
                .isEqualTo("Add the authorization number, then send a corrected claim");
    }

    @Test
    void aRemarkWithoutAStepLeavesTheReasonCodes() {
        assertThat(step("12", "CO", "197", "MA01"))
                .isEqualTo("Find the authorization number or request one retroactively, then appeal");
    }

    @Test
    void aNewClaimReplacesWhatTheStepSends() {
        assertThat(step("12", "CO", "197", "MA130"))
                .isEqualTo(
                        "Find the authorization number or request one retroactively, then send a new claim: the payer"
                                + " takes no corrected claim and no appeal");
        assertThat(step("12", "CO", "16", "M62", "MA130"))
                .isEqualTo(
                        "Add the authorization number, then send a new claim: the payer takes no corrected claim and no"
                                + " appeal");
    }

    @Test
    void anAppealThatIsRuledOutBecomesACorrectedClaim() {
        assertThat(step("12", "CO", "197", "N211"))
                .isEqualTo(
                        "Find the authorization number or request one retroactively, then send a corrected claim: the"
                                + " payer takes no appeal");
        assertThat(step("12", "CO", "197", "N704")).isEqualTo("Correct what was wrong, then send a corrected claim");
    }

    @Test
    void aClaimThatIsTakenNoSecondTimeIsAppealed() {
        assertThat(step("12", "CO", "197", "N185")).endsWith(", then appeal: the payer takes the claim no second time");
        assertThat(step("12", "CO", "197", "N185", "N211"))
                .endsWith(", then call the payer or decide on a write-off: it takes neither appeal nor claim");
    }

    @Test
    void medicarePartBIsAskedForAReopeningInsteadOfACorrectedClaim() {
        assertThat(step("12", "CO", "6"))
                .isEqualTo("Check the registered date of birth and after it the code, then send a corrected claim");
        assertThat(step("MB", "CO", "6"))
                .isEqualTo(
                        "Ask for a reopening to correct it, or for a redetermination if the record supports the claim");
        assertThat(step("MB", "CO", "16", "M62"))
                .isEqualTo(
                        "Ask for a reopening to correct it, or for a redetermination if the record supports the claim");
        assertThat(step("MB", "CO", "4"))
                .isEqualTo("Ask for a reopening to correct the modifier, or send a new claim if this one was"
                        + " unprocessable");
    }

    @Test
    void medicarePartBTakesANewClaimAfterAnUnprocessableOne() {
        assertThat(step("MB", "CO", "16", "M62", "MA130"))
                .isEqualTo(
                        "Add the authorization number, then send a new claim: the payer takes no corrected claim and no"
                                + " appeal");
    }

    @Test
    void medicarePartBWithoutAppealIsAskedForAReopening() {
        assertThat(step("MB", "CO", "197", "N211"))
                .isEqualTo(
                        "Find the authorization number or request one retroactively, then ask for a reopening: the payer"
                                + " takes no appeal");
        assertThat(step("MB", "CO", "29", "N211"))
                .isEqualTo(
                        "Look for a filing exception (contractor error, retroactive entitlement): there is no appeal,"
                                + " and the patient may not be billed");
    }

    @Test
    void thePatientsGroupHasTheRowsOwnRemedyFirst() {
        assertThat(step("12", "PR", "27"))
                .isEqualTo("Find the new or reinstated coverage and bill it; bill the patient only if none is found");
    }

    @Test
    void noStepBillsAProtectedPatient() {
        assertThat(step("MC", "PR", "27"))
                .isEqualTo(
                        "Check the state's eligibility file for a managed-care plan or reinstatement before anyone bills"
                                + " the patient");
        assertThat(step("MC", "PR", "26")).doesNotContain("bill the patient");
        assertThat(step("12", "PR", "50", "N781"))
                .isEqualTo("Refund any deductible that the patient paid, then bill the next payer");
    }

    @Test
    void moneyThatNoCodeExplainsIsReadByAPerson() {
        assertThat(denied(claim("1").charge(10000).line(line(10000))).nextStep())
                .isEqualTo("Read the denial and map its code");
    }
}
