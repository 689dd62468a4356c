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

/// Tests lines that a payer bundles into another one.
class BundlingTest {
    @Test
    void aBundledLineThatIsPaidInsideAnotherIsSettledWithANote() {
        Judgement.Settled settled = settled(claim("1")
                .charge(18000)
                .paid(15000)
                .line(line(8000).paid(15000).adjust("OA", "94", -10000).adjust("CO", "45", 3000))
                .line(line(10000).adjust("CO", "97", 10000)));

        assertThat(settled.notes())
                .containsExactly(new Note(AdjustmentGroup.of("CO"), Carc.of("97"), 2, Money.ofCents(10000), 201));
    }

    @Test
    void whatTheOtherLineDoesNotPayStaysDenied() {
        Judgement.Denied denied = denied(claim("1")
                .charge(18000)
                .paid(9000)
                .line(line(8000).paid(9000).adjust("OA", "94", -4000).adjust("CO", "45", 3000))
                .line(line(10000).adjust("CO", "97", 10000)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(6000));
        assertThat(denied.category()).isEqualTo(Category.CODING);
        assertThat(denied.notes()).extracting(Note::amount).containsExactly(Money.ofCents(4000));
    }

    @Test
    void bundledLinesWithoutMoneyGivenBackAreDenied() {
        Judgement.Denied denied = denied(claim("1")
                .charge(46800)
                .paid(7064)
                .line(line(8600).adjust("CO", "97", 8600))
                .line(line(14800).adjust("CO", "97", 14800))
                .line(line(23400).paid(7064).adjust("CO", "45", 16336)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(23400));
    }

    @Test
    void moneyGivenBackThatTheClaimRepeatsCountsOnce() {
        Judgement.Denied denied = denied(claim("1")
                .charge(28000)
                .paid(15000)
                .adjust("OA", "94", -10000)
                .adjust("CO", "45", 3000)
                .adjust("CO", "97", 20000)
                .line(line(8000).paid(15000).adjust("OA", "94", -10000).adjust("CO", "45", 3000))
                .line(line(20000).adjust("CO", "97", 20000)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(10000));
        assertThat(denied.notes()).extracting(Note::amount).containsExactly(Money.ofCents(10000));
    }
}
