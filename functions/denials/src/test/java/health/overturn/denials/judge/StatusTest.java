package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static health.overturn.denials.judge.JudgeFixture.denied;
import static health.overturn.denials.judge.JudgeFixture.judged;
import static health.overturn.denials.judge.JudgeFixture.settled;
import static health.overturn.denials.judge.JudgeFixture.watched;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.remittance.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests what CLP02 alone decides, and what it does not decide.
class StatusTest {
    @Test
    void aReversalIsNoDenialWhateverItTakesBack() {
        assertThat(judged(claim("22").charge(-10000).adjust("CO", "197", -10000)))
                .isEqualTo(new Judgement.Reversal());
    }

    @Test
    void aPredeterminationIsNoAdjudication() {
        assertThat(judged(claim("25").charge(10000).adjust("CO", "197", 10000)))
                .isEqualTo(new Judgement.Predetermination());
    }

    @Test
    void aForwardedClaimIsWatchedEvenUnderADenialCode() {
        Judgement.Watched watched = watched(claim("23").charge(10000).adjust("CO", "109", 10000));

        assertThat(watched.amount()).isEqualTo(Money.ofCents(10000));
        assertThat(watched.undecided().rationale()).isEqualTo(new Rationale(JudgingRule.FORWARDED, "", 10));
    }

    @Test
    void aForwardedClaimThatWasPaidIsSettled() {
        assertThat(settled(claim("23").charge(10000).paid(8000).adjust("CO", "45", 2000))
                        .patientShare())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void statusFourWithoutAReasonDeniesTheWholeChargeAsRegistration() {
        Judgement.Denied denied = denied(claim("4").charge(12000).remark("N382"));

        assertThat(denied.category()).isEqualTo(Category.REGISTRATION);
        assertThat(denied.amount()).isEqualTo(Money.ofCents(12000));
        assertThat(denied.primaryReason().rationale()).isEqualTo(new Rationale(JudgingRule.STATUS_DENIED, "", 10));
        assertThat(denied.primaryReason().rarcs()).containsExactly("N382");
        assertThat(denied.nextStep()).isEqualTo("Correct the member id, then rebill");
    }

    @Test
    void statusFourWithAReasonTakesItsCategoryFromTheReason() {
        Judgement.Denied denied = denied(claim("4").charge(12000).adjust("CO", "197", 12000));

        assertThat(denied.category()).isEqualTo(Category.AUTHORIZATION);
        assertThat(denied.primaryReason().rationale().rule()).isEqualTo(JudgingRule.DENIAL_CODE);
    }

    @Test
    void statusFourDeniesNoMoneyThatWasPaid() {
        assertThat(denied(claim("4").charge(12000).paid(5000)).amount()).isEqualTo(Money.ofCents(7000));
        assertThat(settled(claim("4").charge(12000).paid(12000)).notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "2", "3", "5", "10", "13", "19", "20", "21", "27"})
    void anyOtherStatusLeavesTheAnswerToTheReasons(String status) {
        assertThat(denied(claim(status).charge(9000).line(line(9000).adjust("CO", "29", 9000)))
                        .category())
                .isEqualTo(Category.FOLLOW_UP);
        assertThat(settled(claim(status).charge(9000).paid(9000)).patientShare())
                .isEqualTo(Money.ZERO);
    }
}
