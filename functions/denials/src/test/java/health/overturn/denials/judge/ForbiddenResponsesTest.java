package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static health.overturn.denials.judge.JudgeFixture.denied;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests which responses remark codes forbid, and how that changes the next step.
class ForbiddenResponsesTest {
    private static Judgement.Denied authorization(String... remarks) {
        return denied(claim("1").charge(10000).remark(remarks).line(line(10000).adjust("CO", "197", 10000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MA130", "N517"})
    void aNewClaimOnlyRemarkRulesOutAppealAndCorrectedClaim(String remark) {
        Judgement.Denied denied = authorization("MA01", remark);

        assertThat(denied.forbidden()).containsExactly(DenialResponse.APPEAL, DenialResponse.CORRECTED_CLAIM);
        assertThat(denied.nextStep())
                .isEqualTo(
                        "Find the authorization number or request one retroactively, then send a new claim: the payer"
                                + " takes no corrected claim and no appeal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"N211", "MA44", "N704"})
    void aNoAppealRemarkLeavesTheCorrectedClaim(String remark) {
        Judgement.Denied denied = authorization(remark);

        assertThat(denied.forbidden()).containsExactly(DenialResponse.APPEAL);
        assertThat(denied.nextStep())
                .isEqualTo(
                        "Find the authorization number or request one retroactively, then send a corrected claim: the"
                                + " payer takes no appeal");
    }

    @Test
    void aDoNotResubmitRemarkLeavesTheAppeal() {
        Judgement.Denied denied = authorization("N185");

        assertThat(denied.forbidden()).containsExactly(DenialResponse.CORRECTED_CLAIM, DenialResponse.NEW_CLAIM);
        assertThat(denied.nextStep()).endsWith(", then appeal: the payer takes the claim no second time");
    }

    @Test
    void theNextStepSaysThatNoResponseIsLeft() {
        assertThat(authorization("N185", "N211").nextStep())
                .endsWith(", then call the payer or decide on a write-off: it takes neither appeal nor claim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"N1", "N210", "MA01", "MA02", "MA07", "MA13", "MA15", "MA18"})
    void anAlertThatAllowsOrInformsRulesOutNothing(String remark) {
        assertThat(authorization(remark).forbidden()).isEmpty();
    }

    @Test
    void aLineWithoutAppealLeavesTheAppealOfAnotherLine() {
        Judgement.Denied denied = denied(claim("1")
                .charge(20000)
                .line(line(5000).adjust("CO", "96", 5000).remark("N211"))
                .line(line(15000).adjust("CO", "197", 15000)));

        assertThat(denied.forbidden()).isEmpty();
    }

    @Test
    void anUnprocessableLineRulesOutResponsesForTheWholeClaim() {
        Judgement.Denied denied = denied(claim("1")
                .charge(20000)
                .line(line(5000).adjust("CO", "16", 5000).remark("MA130"))
                .line(line(15000).adjust("CO", "197", 15000)));

        assertThat(denied.forbidden()).containsExactly(DenialResponse.APPEAL, DenialResponse.CORRECTED_CLAIM);
    }
}
