package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static health.overturn.denials.judge.JudgeFixture.denied;
import static health.overturn.denials.judge.JudgeFixture.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.overturn.denials.code.Category;
import health.overturn.remittance.Carc;
import health.overturn.remittance.Money;
import org.junit.jupiter.api.Test;

/// Tests which money belongs to which scope: the claim's own level, and each line.
class ScopeTest {
    @Test
    void theClaimsLevelHasWhatItsLinesLeave() {
        Judgement.Denied denied = denied(claim("1")
                .charge(30000)
                .paid(8000)
                .adjust("CO", "24", 20000)
                .line(line(10000).paid(8000).adjust("CO", "45", 2000))
                .line(line(20000)));

        assertThat(denied.reasons())
                .extracting(Reason::carc, Reason::line, Reason::amount)
                .containsExactly(tuple(Carc.of("24"), 0, Money.ofCents(20000)));
    }

    @Test
    void aClaimPaidLessThanItsLinesIsDeniedTheDifference() {
        Judgement.Denied denied = denied(claim("1")
                .charge(10000)
                .paid(4000)
                .adjust("CO", "29", 6000)
                .line(line(10000).paid(10000)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(6000));
    }

    @Test
    void aDenialOfTheClaimTakesItsUnpaidMoneyAtMost() {
        Judgement.Denied denied = denied(claim("1")
                .charge(10000)
                .adjust("CO", "29", 13000)
                .adjust("OA", "94", -3000)
                .line(line(10000)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(10000));
    }

    @Test
    void bareLinesUnderAdjustmentsOfTheClaimAreNoScopes() {
        Judgement.Settled settled = settled(claim("1")
                .charge(50000)
                .paid(30000)
                .adjust("CO", "45", 20000)
                .line(line(20000))
                .line(line(30000)));

        assertThat(settled.notes()).isEmpty();
    }

    @Test
    void aClaimWithoutAChargeHasThatOfItsLines() {
        Judgement.Denied denied = denied(claim("1")
                .charge(0)
                .line(line(6000).adjust("CO", "197", 6000))
                .line(line(4000).adjust("CO", "45", 1000)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(6000));
        assertThat(denied.category()).isEqualTo(Category.AUTHORIZATION);
    }

    @Test
    void aCodeThatIsOnlySaidOnTheClaimRepeatsNoLine() {
        Judgement.Denied denied = denied(
                claim("1").charge(10000).adjust("CO", "197", 0).line(line(10000).adjust("CO", "29", 12000)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(10000));
        assertThat(denied.notes()).extracting(Note::carc).containsExactly(Carc.of("197"));
    }

    @Test
    void aCodeOfZeroThatTheClaimRepeatsIsOnItsLineAlone() {
        Judgement.Denied denied = denied(claim("1")
                .charge(25000)
                .paid(7500)
                .adjust("CO", "45", 15000)
                .adjust("CO", "197", 0)
                .line(line(15000).adjust("CO", "45", 15000).adjust("CO", "197", 0))
                .line(line(10000).paid(7500).adjust("PR", "2", 2500)));

        assertThat(denied.category()).isEqualTo(Category.AUTHORIZATION);
        assertThat(denied.reasons())
                .extracting(Reason::carc, Reason::line, Reason::amount)
                .containsExactly(
                        tuple(Carc.of("197"), 1, Money.ofCents(0)), tuple(Carc.of("45"), 1, Money.ofCents(15000)));
        assertThat(denied.notes()).isEmpty();
    }

    @Test
    void aClaimThatLeavesMoneyUnexplainedRepeatsItsLinesToo() {
        Judgement.Denied denied = denied(claim("1")
                .charge(30000)
                .paid(8000)
                .adjust("CO", "197", 2000)
                .line(line(10000).paid(8000).adjust("CO", "197", 2000))
                .line(line(20000)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(2000));
        assertThat(denied.reasons()).extracting(Reason::line).containsExactly(1);
    }
}
