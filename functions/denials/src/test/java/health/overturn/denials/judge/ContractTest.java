package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static health.overturn.denials.judge.JudgeFixture.denied;
import static health.overturn.denials.judge.JudgeFixture.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.Cluster;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests when a contractual write-off is a denial, a note, or neither.
class ContractTest {
    @Test
    void aWriteOffOnAPaidLineIsNoDenial() {
        assertThat(settled(claim("1")
                        .charge(10000)
                        .paid(8000)
                        .line(line(10000).paid(8000).adjust("CO", "45", 2000))))
                .isEqualTo(new Judgement.Settled(Money.ZERO, List.of(), null));
    }

    @Test
    void aWriteOffBesideAPatientShareIsNoDenial() {
        Judgement.Settled settled = settled(claim("1")
                .charge(10000)
                .line(line(10000).adjust("CO", "45", 4000).adjust("PR", "1", 6000)));

        assertThat(settled.patientShare()).isEqualTo(Money.ofCents(6000));
        assertThat(settled.notes()).isEmpty();
    }

    @Test
    void aWriteOffOfAWholeUnpaidPrimaryClaimIsAContractDenial() {
        Judgement.Denied denied =
                denied(claim("1").charge(10000).line(line(10000).adjust("CO", "45", 10000)));

        assertThat(denied.category()).isEqualTo(Category.CONTRACT);
        assertThat(denied.cluster()).isEqualTo(Cluster.CODING_AUTH_AND_CONTRACT);
        assertThat(denied.preventable()).isFalse();
        assertThat(denied.primaryReason().rationale())
                .isEqualTo(new Rationale(JudgingRule.CONTRACT_WHOLE_CHARGE, "carc 45", 101));
    }

    @Test
    void aWriteOffOfAWholeClaimWithoutLinesIsAContractDenial() {
        assertThat(denied(claim("1").charge(10000).adjust("CO", "45", 10000)).amount())
                .isEqualTo(Money.ofCents(10000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "20", "21"})
    void aWriteOffOfAWholeClaimThatIsNotPrimaryIsNoDenial(String status) {
        assertThat(settled(claim(status).charge(10000).line(line(10000).adjust("CO", "45", 10000))))
                .isEqualTo(new Judgement.Settled(Money.ZERO, List.of(), null));
    }

    @Test
    void aDiscountOfAWholeLineInsideAPaidClaimIsAnObservation() {
        Judgement.Settled settled = settled(claim("1")
                .charge(22600)
                .paid(13240)
                .line(line(14200).paid(13240).adjust("CO", "131", 960))
                .line(line(8400).adjust("CO", "131", 8400)));

        assertThat(settled.notes())
                .containsExactly(new Note(AdjustmentGroup.of("CO"), Carc.of("131"), 2, Money.ofCents(8400), 201));
    }

    @ParameterizedTest
    @ValueSource(strings = {"253", "237"})
    void aReductionByLawIsNeverADenialAndANoteWhereItTakesAWholeUnpaidCharge(String carc) {
        assertThat(settled(claim("1").charge(10000).line(line(10000).adjust("CO", carc, 10000)))
                        .notes())
                .containsExactly(new Note(AdjustmentGroup.of("CO"), Carc.of(carc), 1, Money.ofCents(10000), 101));
        assertThat(settled(claim("1")
                                .charge(10000)
                                .paid(9800)
                                .line(line(10000).paid(9800).adjust("CO", carc, 200)))
                        .notes())
                .isEmpty();
    }

    @Test
    void aWriteOffUnderThePatientsGroupIsThePatientsShare() {
        assertThat(settled(claim("1").charge(10000).line(line(10000).adjust("PR", "45", 10000)))
                        .patientShare())
                .isEqualTo(Money.ofCents(10000));
    }

    @Test
    void aWriteOffOfAWholeLineBesideADenialOfTheClaimAddsNoMoney() {
        Judgement.Denied denied = denied(claim("1")
                .charge(10000)
                .adjust("CO", "16", 10000)
                .line(line(10000).adjust("CO", "45", 10000)));

        assertThat(denied.reasons())
                .extracting(Reason::carc, Reason::amount)
                .containsExactly(tuple(Carc.of("16"), Money.ofCents(10000)), tuple(Carc.of("45"), Money.ZERO));
        assertThat(denied.amount()).isEqualTo(Money.ofCents(10000));
    }
}
