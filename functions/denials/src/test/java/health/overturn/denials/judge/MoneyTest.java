package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static health.overturn.denials.judge.JudgeFixture.denied;
import static health.overturn.denials.judge.JudgeFixture.judged;
import static health.overturn.denials.judge.JudgeFixture.settled;
import static health.overturn.denials.judge.JudgeFixture.watched;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.LineBuilder;
import health.overturn.denials.code.Category;
import health.overturn.remittance.Carc;
import health.overturn.remittance.Money;
import org.junit.jupiter.api.Test;

/// Tests which money counts as denied, and that no amount counts twice.
class MoneyTest {
    @Test
    void theDeniedAmountIsTheAdjustmentNotTheCharge() {
        Judgement.Denied denied = denied(claim("1")
                .charge(20000)
                .paid(8000)
                .line(line(10000).paid(8000).adjust("CO", "45", 2000))
                .line(line(10000).adjust("CO", "45", 2500).adjust("CO", "197", 7500)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(7500));
        assertThat(denied.reasons()).extracting(Reason::line).containsExactly(2);
    }

    @Test
    void equalGroupsAndReasonsOfALineAreAddedUp() {
        Judgement.Denied denied = denied(claim("1")
                .charge(10000)
                .line(line(10000).adjust("CO", "97", 6000).adjust("CO", "97", 4000)));

        assertThat(denied.reasons()).hasSize(1);
        assertThat(denied.primaryReason().amount()).isEqualTo(Money.ofCents(10000));
        assertThat(denied.primaryReason().rationale().segment()).isEqualTo(101);
    }

    @Test
    void aDenialReversedOnTheSameLineIsNoDenial() {
        assertThat(settled(claim("1")
                                .charge(10000)
                                .paid(10000)
                                .line(line(10000)
                                        .paid(10000)
                                        .adjust("CO", "97", 6000)
                                        .adjust("CO", "97", -6000)))
                        .notes())
                .isEmpty();
    }

    @Test
    void aNegativeAdjustmentIsNeverInverted() {
        assertThat(judged(claim("1").charge(10000).paid(10500).adjust("CO", "144", -500)))
                .isInstanceOf(Judgement.Settled.class);
        assertThat(judged(claim("1").charge(10000).paid(10500).adjust("CO", "16", -500)))
                .isInstanceOf(Judgement.Settled.class);
    }

    @Test
    void moneyReportedOnTheLinesAndAgainOnTheClaimIsDeniedOnce() {
        Judgement.Denied denied = denied(claim("1")
                .charge(10000)
                .adjust("CO", "197", 10000)
                .line(line(6000).adjust("CO", "197", 6000))
                .line(line(4000).adjust("CO", "197", 4000)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(10000));
        assertThat(denied.reasons()).extracting(Reason::line).containsExactly(1, 2);
    }

    @Test
    void differentMoneyUnderOneCodeOnClaimAndLinesCountsBothTimes() {
        Judgement.Denied denied = denied(claim("1")
                .charge(10000)
                .adjust("CO", "197", 5000)
                .line(line(10000).paid(5000).adjust("CO", "197", 5000)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(10000));
        assertThat(denied.reasons()).extracting(Reason::line).containsExactly(0, 1);
    }

    @Test
    void aZeroPayWithoutAnyReasonIsAnUnmappedDenial() {
        Judgement.Denied denied = denied(claim("1").charge(10000).line(line(10000)));

        assertThat(denied.category()).isEqualTo(Category.UNMAPPED);
        assertThat(denied.amount()).isEqualTo(Money.ofCents(10000));
        assertThat(denied.primaryReason().rationale())
                .isEqualTo(new Rationale(JudgingRule.UNEXPLAINED_ZERO_PAY, "", 10));
    }

    @Test
    void aReviewCodeTakesTheRestOfAnUnpaidLine() {
        Judgement.Denied denied = denied(claim("2")
                .charge(10000)
                .line(line(10000)
                        .adjust("OA", "23", 3000)
                        .adjust("PR", "2", 1000)
                        .adjust("CO", "45", 2000)
                        .adjust("CO", "59", 4000)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(4000));
        assertThat(denied.category()).isEqualTo(Category.CODING);
        assertThat(denied.primaryReason().carc()).isEqualTo(Carc.of("59"));
        assertThat(denied.notes()).isEmpty();
    }

    @Test
    void aSecondaryClaimThatThePriorPayerExplainsIsSettled() {
        Judgement.Settled settled = settled(claim("2")
                .charge(10000)
                .line(line(10000).adjust("OA", "23", 8000).adjust("PR", "2", 2000)));

        assertThat(settled.patientShare()).isEqualTo(Money.ofCents(2000));
    }

    @Test
    void theWatchedAmountIsTheChargeLessTheExplainedAmount() {
        LineBuilder pending = line(10000).adjust("OA", "133", 7000).adjust("PR", "3", 3000);

        assertThat(watched(claim("1").charge(10000).line(pending)).amount()).isEqualTo(Money.ofCents(7000));
    }

    @Test
    void thePatientsShareIsTakenFromClp05WhereNoAdjustmentItemizesIt() {
        assertThat(settled(claim("1").charge(10000).paid(8000).patientResponsibility(2000))
                        .patientShare())
                .isEqualTo(Money.ofCents(2000));
    }

    @Test
    void aClaimIsDeniedTenMillionDollarsAtMost() {
        long most = Long.MAX_VALUE;

        assertThat(denied(claim("1")
                                .charge(most)
                                .line(line(most).adjust("CO", "29", most))
                                .line(line(most).adjust("CO", "29", most)))
                        .amount())
                .isEqualTo(Money.ofCents(1_000_000_000));
    }
}
