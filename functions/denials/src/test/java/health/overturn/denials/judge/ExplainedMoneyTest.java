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
import org.junit.jupiter.params.provider.ValueSource;

/// Tests step 1: codes that explain what they take, and the notes that they leave.
class ExplainedMoneyTest {
    private static Note note(String group, String carc, long cents, int segment) {
        return new Note(AdjustmentGroup.of(group), Carc.of(carc), 1, Money.ofCents(cents), segment);
    }

    @Test
    void moneyThatThePayerPaidToThePatientIsNoDenialAndShown() {
        Judgement.Settled settled = settled(claim("1")
                .charge(10000)
                .line(line(10000).adjust("PR", "45", 2500).adjust("PR", "100", 7500)));

        assertThat(settled.patientShare()).isEqualTo(Money.ofCents(10000));
        assertThat(settled.notes()).containsExactly(note("PR", "100", 7500, 102));
    }

    @Test
    void moneyThatThePayerPaidToSomebodyUnderTheContractIsADenial() {
        assertThat(denied(claim("1").charge(10000).line(line(10000).adjust("CO", "100", 10000)))
                        .primaryReason()
                        .rationale()
                        .rule())
                .isEqualTo(JudgingRule.REVIEW_CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"104", "143", "245"})
    void moneyThatThePayerStillOwesIsANote(String carc) {
        assertThat(settled(claim("1")
                                .charge(10000)
                                .paid(9000)
                                .line(line(10000).paid(9000).adjust("CO", carc, 1000)))
                        .notes())
                .containsExactly(note("CO", carc, 1000, 101));
    }

    @Test
    void aLawThatTakesAWholeUnpaidChargeIsANote() {
        assertThat(settled(claim("1").charge(10000).line(line(10000).adjust("PI", "P12", 10000)))
                        .notes())
                .containsExactly(note("PI", "P12", 10000, 101));
        assertThat(denied(claim("1")
                                .charge(20000)
                                .line(line(20000).adjust("PI", "P12", 8000).adjust("PI", "P14", 12000)))
                        .notes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PR, 1, 10000", "PR, 45, 10000", "PR, 23, 10000", "CO, 1, 10000", "OA, 23, 0", "CO, 245, 0"})
    void thePatientsShareFollowsGroupAndClass(String group, String carc, long patientCents) {
        assertThat(settled(claim("2").charge(10000).line(line(10000).adjust(group, carc, 10000)))
                        .patientShare())
                .isEqualTo(Money.ofCents(patientCents));
    }

    @Test
    void aReviewCodeOnALinePaidInPartIsANote() {
        assertThat(settled(claim("1")
                                .charge(10000)
                                .paid(6000)
                                .line(line(10000).paid(6000).adjust("CO", "59", 4000)))
                        .notes())
                .containsExactly(note("CO", "59", 4000, 101));
    }

    @Test
    void aPaymentToThePatientThatIsOnlySaidIsANote() {
        Judgement.Denied denied =
                denied(claim("1").charge(15000).adjust("PR", "100", 0).adjust("CO", "197", 15000));

        assertThat(denied.category()).isEqualTo(Category.AUTHORIZATION);
        assertThat(denied.notes())
                .extracting(Note::carc, Note::amount)
                .containsExactly(tuple(Carc.of("100"), Money.ZERO));
    }
}
