package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static health.overturn.denials.judge.JudgeFixture.denied;
import static health.overturn.denials.judge.JudgeFixture.settled;
import static health.overturn.denials.judge.JudgeFixture.undecided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.overturn.remittance.Carc;
import health.overturn.remittance.Money;
import org.junit.jupiter.api.Test;

/// Tests the bound of the denied money of a claim.
class DenialLimitTest {
    @Test
    void noMoreIsDeniedThanTheChargeLessThePayment() {
        Judgement.Denied denied = denied(claim("1").charge(22600).paid(13200).adjust("CO", "197", 200000));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(9400));
        assertThat(denied.primaryReason().amount()).isEqualTo(Money.ofCents(9400));
    }

    @Test
    void reasonsAreCutFromTheLast() {
        Judgement.Denied denied = denied(claim("1")
                .charge(10000)
                .line(line(4000).adjust("CO", "29", 7000))
                .line(line(6000).adjust("CO", "197", 9000).adjust("CO", "96", 100)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(10000));
        assertThat(denied.reasons())
                .extracting(Reason::carc, Reason::amount)
                .containsExactly(
                        tuple(Carc.of("197"), Money.ofCents(9000)),
                        tuple(Carc.of("29"), Money.ofCents(1000)),
                        tuple(Carc.of("96"), Money.ZERO));
    }

    @Test
    void negativeAdjustmentsRaiseTheBound() {
        Judgement.Denied denied = denied(claim("1")
                .charge(10000)
                .paid(2000)
                .line(line(4000).paid(2000).adjust("CO", "144", -500).adjust("CO", "29", 2500))
                .line(line(6000).adjust("CO", "29", 6000)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(8500));
    }

    @Test
    void aClaimThatIsPaidInFullIsDeniedNothing() {
        Judgement.Settled settled = settled(claim("1")
                .charge(10000)
                .paid(10000)
                .line(line(10000).paid(10000).adjust("CO", "29", 3000)));

        assertThat(settled.notes())
                .extracting(Note::carc, Note::amount)
                .containsExactly(tuple(Carc.of("29"), Money.ofCents(3000)));
    }

    @Test
    void deniedAndUndecidedMoneyShareOneBound() {
        Judgement.Denied denied = denied(claim("1")
                .charge(10000)
                .line(line(6000).adjust("CO", "29", 8000))
                .line(line(4000).adjust("OA", "133", 4000)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(8000));
        assertThat(undecided(denied).amount()).isEqualTo(Money.ofCents(2000));
    }
}
