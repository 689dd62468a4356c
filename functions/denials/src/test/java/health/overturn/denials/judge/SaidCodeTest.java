package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static health.overturn.denials.judge.JudgeFixture.denied;
import static health.overturn.denials.judge.JudgeFixture.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.overturn.denials.code.Category;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests steps 5 and 6: codes that come with an amount of zero, or without one.
class SaidCodeTest {
    @Test
    void aDenialCodeBesideAWholeWriteOffSaysWhatTheDenialIsAbout() {
        Judgement.Denied denied = denied(claim("1")
                .charge(18000)
                .line(line(18000).adjust("CO", "45", 18000).adjust("CO", "197", 0)));

        assertThat(denied.category()).isEqualTo(Category.AUTHORIZATION);
        assertThat(denied.amount()).isEqualTo(Money.ofCents(18000));
        assertThat(denied.reasons())
                .extracting(Reason::carc, Reason::amount)
                .containsExactly(tuple(Carc.of("197"), Money.ZERO), tuple(Carc.of("45"), Money.ofCents(18000)));
        assertThat(denied.primaryReason().rationale()).isEqualTo(new Rationale(JudgingRule.SAID_CODE, "carc 197", 102));
    }

    @Test
    void theSameHoldsForALineOfAClaimOtherwisePaid() {
        Judgement.Denied denied = denied(claim("1")
                .charge(28000)
                .paid(8000)
                .line(line(10000).paid(8000).adjust("CO", "45", 2000))
                .line(line(18000).adjust("CO", "45", 18000).adjust("CO", "998", 0)));

        assertThat(denied.category()).isEqualTo(Category.UNMAPPED);
        assertThat(denied.amount()).isEqualTo(Money.ofCents(18000));
    }

    @Test
    void onASecondaryClaimAWholeWriteOffStaysExplained() {
        Judgement.Settled settled = settled(claim("2")
                .charge(18000)
                .line(line(18000).adjust("CO", "45", 18000).adjust("CO", "197", 0)));

        assertThat(settled.notes())
                .containsExactly(new Note(AdjustmentGroup.of("CO"), Carc.of("197"), 1, Money.ZERO, 102));
    }

    @Test
    void aReviewCodeBesideAWholeWriteOffIsANote() {
        Judgement.Settled settled = settled(claim("1")
                .charge(18000)
                .line(line(18000).adjust("CO", "45", 18000).adjust("CO", "24", 0)));

        assertThat(settled.notes()).extracting(Note::carc).containsExactly(Carc.of("24"));
    }

    @Test
    void aCodeWithoutAnAmountTakesWhatNothingElseDoes() {
        Judgement.Denied denied = denied(claim("1")
                .charge(18000)
                .line(line(18000)
                        .adjust("CO", "45", 3000)
                        .adjust("CO", "59", 5000)
                        .say("CO", "197")
                        .say("CO", "29")));

        assertThat(denied.reasons())
                .extracting(Reason::carc, Reason::amount)
                .containsExactly(
                        tuple(Carc.of("197"), Money.ofCents(10000)),
                        tuple(Carc.of("59"), Money.ofCents(5000)),
                        tuple(Carc.of("29"), Money.ZERO));
    }

    @Test
    void aCodeOfZeroTakesNothing() {
        Judgement.Denied denied = denied(claim("1")
                .charge(18000)
                .line(line(18000)
                        .adjust("CO", "45", 3000)
                        .adjust("CO", "29", 15000)
                        .adjust("CO", "197", 0)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(15000));
        assertThat(denied.category()).isEqualTo(Category.FOLLOW_UP);
        assertThat(denied.reasons()).extracting(Reason::carc).containsExactly(Carc.of("29"), Carc.of("197"));
    }

    @Test
    void aCodeThatIsSaidWhereThePatientOwesEverythingIsANote() {
        assertThat(settled(claim("1")
                                .charge(10000)
                                .line(line(10000).adjust("PR", "1", 10000).adjust("CO", "197", 0)))
                        .notes())
                .extracting(Note::carc)
                .containsExactly(Carc.of("197"));
    }

    @Test
    void aCodeThatIsSaidOnAPaidLineIsANote() {
        assertThat(settled(claim("1")
                                .charge(10000)
                                .paid(8000)
                                .line(line(10000)
                                        .paid(8000)
                                        .adjust("CO", "45", 2000)
                                        .say("CO", "97")))
                        .notes())
                .extracting(Note::carc, Note::amount)
                .containsExactly(tuple(Carc.of("97"), Money.ZERO));
    }

    @Test
    void aCodeThatIsSaidWhereNothingIsChargedIsANote() {
        Judgement.Denied denied = denied(claim("1")
                .charge(10000)
                .line(line(10000).adjust("CO", "29", 10000))
                .line(line(0).adjust("CO", "97", 0)));

        assertThat(denied.reasons()).hasSize(1);
        assertThat(denied.notes()).extracting(Note::line).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource({"CO, 45", "OA, 23", "PR, 1", "CO, 253", "OA, 94"})
    void aCodeOfAnotherClassThatIsOnlySaidExplainsNothing(String group, String carc) {
        Judgement.Denied denied =
                denied(claim("1").charge(10000).line(line(10000).adjust(group, carc, 0)));

        assertThat(denied.category()).isEqualTo(Category.UNMAPPED);
        assertThat(denied.amount()).isEqualTo(Money.ofCents(10000));
        assertThat(denied.primaryReason().rationale().rule()).isEqualTo(JudgingRule.UNEXPLAINED_ZERO_PAY);
        assertThat(denied.primaryReason().carc()).isEqualTo(Carc.of(carc));
    }

    @Test
    void twoCodesOfZeroAloneLeaveTheWholeChargeUnexplained() {
        Judgement.Denied denied = denied(
                claim("1").charge(10000).line(line(10000).adjust("CO", "197", 0).adjust("CO", "29", 0)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(10000));
        assertThat(denied.category()).isEqualTo(Category.UNMAPPED);
        assertThat(denied.reasons()).extracting(Reason::carc).containsExactly(Carc.of("197"), Carc.of("29"));
    }
}
