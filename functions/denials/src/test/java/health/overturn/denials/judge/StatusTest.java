package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static health.overturn.denials.judge.JudgeFixture.denied;
import static health.overturn.denials.judge.JudgeFixture.judged;
import static health.overturn.denials.judge.JudgeFixture.settled;
import static health.overturn.denials.judge.JudgeFixture.watched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.overturn.denials.code.Category;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
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
        assertThat(settled(claim("4").charge(12000).paid(5000)).notes())
                .containsExactly(new Note(AdjustmentGroup.NONE, Carc.NONE, 0, Money.ofCents(7000), 10));
        assertThat(settled(claim("4").charge(12000).paid(12000)).notes()).isEmpty();
    }

    @Test
    void statusFourOfAClaimThatTheCodesExplainIsANote() {
        Judgement.Settled settled =
                settled(claim("4").charge(12000).line(line(12000).adjust("PR", "1", 12000)));

        assertThat(settled.patientShare()).isEqualTo(Money.ofCents(12000));
        assertThat(settled.notes()).containsExactly(new Note(AdjustmentGroup.NONE, Carc.NONE, 0, Money.ZERO, 10));
    }

    @Test
    void statusFourBesideACodeThatExplainsAPartDeniesTheRestUnmapped() {
        Judgement.Denied denied =
                denied(claim("4").charge(12000).line(line(12000).adjust("CO", "45", 2000)));

        assertThat(denied.category()).isEqualTo(Category.UNMAPPED);
        assertThat(denied.amount()).isEqualTo(Money.ofCents(10000));
        assertThat(denied.reasons())
                .extracting(Reason::carc, Reason::line, Reason::amount)
                .containsExactly(tuple(Carc.NONE, 1, Money.ofCents(10000)), tuple(Carc.of("45"), 1, Money.ZERO));
    }

    @Test
    void statusFourBesideAPendingCodeIsADenialByThatCode() {
        Judgement.Denied denied =
                denied(claim("4").charge(12000).line(line(12000).adjust("OA", "133", 12000)));

        assertThat(denied.category()).isEqualTo(Category.UNMAPPED);
        assertThat(denied.primaryReason().carc()).isEqualTo(Carc.of("133"));
        assertThat(denied.primaryReason().rationale().rule()).isEqualTo(JudgingRule.UNEXPLAINED_ZERO_PAY);
        assertThat(denied.nextStep()).isEqualTo("Read the denial and map its code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "2", "3", "11", "12", "19", "20", "21", "27"})
    void anyOtherStatusLeavesTheAnswerToTheReasons(String status) {
        assertThat(denied(claim(status).charge(9000).line(line(9000).adjust("CO", "29", 9000)))
                        .category())
                .isEqualTo(Category.FOLLOW_UP);
        assertThat(settled(claim(status).charge(9000).paid(9000)).patientShare())
                .isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23", "5", "9", "10", "13", "14", "15", "16", "17"})
    void aStatusThatDecidesNothingWatchesTheChargeWhateverCodesStandThere(String status) {
        Judgement.Watched watched = watched(claim(status)
                .charge(15000)
                .line(line(9000).adjust("CO", "29", 9000))
                .line(line(6000).adjust("CO", "45", 2000)));

        assertThat(watched.amount()).isEqualTo(Money.ofCents(15000));
        assertThat(watched.undecided().reasons())
                .extracting(Reason::carc, Reason::line, Reason::amount)
                .containsExactly(
                        tuple(Carc.of("29"), 1, Money.ofCents(9000)),
                        tuple(Carc.of("45"), 2, Money.ofCents(2000)),
                        tuple(Carc.NONE, 2, Money.ofCents(4000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23", "5", "16"})
    void aClaimOfSuchAStatusThatIsPaidInPartIsJudgedByItsCodes(String status) {
        Judgement.Denied denied = denied(
                claim(status).charge(9000).paid(4000).line(line(9000).paid(4000).adjust("CO", "29", 5000)));

        assertThat(denied.category()).isEqualTo(Category.FOLLOW_UP);
    }
}
