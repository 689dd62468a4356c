package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static health.overturn.denials.judge.JudgeFixture.denied;
import static health.overturn.denials.judge.JudgeFixture.settled;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.Money;
import org.junit.jupiter.api.Test;

/// Tests that a reason code without a table row is never lost.
class UnknownCodeTest {
    @Test
    void anUnknownCodeThatTakesAWholeUnpaidChargeIsAnUnmappedDenial() {
        Judgement.Denied denied =
                denied(claim("1").charge(10000).line(line(10000).adjust("CO", "998", 10000)));

        assertThat(denied.category()).isEqualTo(Category.UNMAPPED);
        assertThat(denied.preventable()).isFalse();
        assertThat(denied.nextStep()).isEqualTo("Read the denial and map its code");
        assertThat(denied.primaryReason().carc()).isEqualTo(Carc.of("998"));
        assertThat(denied.primaryReason().rationale()).isEqualTo(new Rationale(JudgingRule.UNKNOWN_CODE, "", 101));
    }

    @Test
    void anUnknownCodeThatTakesAWholeLineOfAPaidClaimIsADenialToo() {
        Judgement.Denied denied = denied(claim("1")
                .charge(20000)
                .paid(10000)
                .line(line(10000).paid(10000))
                .line(line(10000).adjust("CO", "998", 10000)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(10000));
    }

    @Test
    void anUnknownCodeThatTakesPartOfAPaidLineIsADenialThatAPersonReads() {
        Judgement.Denied denied = denied(
                claim("1").charge(10000).paid(9000).line(line(10000).paid(9000).adjust("CO", "998", 1000)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(1000));
        assertThat(denied.category()).isEqualTo(Category.UNMAPPED);
        assertThat(denied.nextStep()).isEqualTo("Read the denial and map its code");
    }

    @Test
    void anUnknownCodeBesideAWriteOffOfAnUnpaidClaimIsAReasonOfItsOwn() {
        Judgement.Denied denied = denied(claim("1")
                .charge(10000)
                .line(line(10000).adjust("CO", "998", 6000).adjust("CO", "45", 4000)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(6000));
        assertThat(denied.category()).isEqualTo(Category.UNMAPPED);
        assertThat(denied.reasons()).extracting(Reason::carc).containsExactly(Carc.of("998"));
    }

    @Test
    void anUnknownCodeThatTakesMoneyWhichIsExplainedTwiceIsANote() {
        Judgement.Settled settled = settled(claim("1")
                .charge(10000)
                .line(line(10000).adjust("CO", "45", 10000).adjust("CO", "998", 7000)));

        assertThat(settled.notes())
                .containsExactly(new Note(AdjustmentGroup.of("CO"), Carc.of("998"), 1, Money.ofCents(7000), 102));
    }

    @Test
    void anUnknownCodeInThePatientGroupIsNotPatientLiable() {
        Judgement.Denied denied =
                denied(claim("1").charge(10000).line(line(10000).adjust("PR", "998", 10000)));

        assertThat(denied.patientLiable()).isFalse();
        assertThat(denied.nextStep()).isEqualTo("Read the denial and map its code");
    }
}
