package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static health.overturn.denials.judge.JudgeFixture.denied;
import static health.overturn.denials.judge.JudgeFixture.settled;
import static health.overturn.denials.judge.JudgeFixture.undecided;
import static health.overturn.denials.judge.JudgeFixture.watched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.overturn.remittance.Carc;
import health.overturn.remittance.Money;
import org.junit.jupiter.api.Test;

/// Tests step 2 and what is watched: money that a payer has neither paid nor refused.
class UndecidedMoneyTest {
    @Test
    void aPendingLineOfAClaimOtherwisePaidIsWatchedByItself() {
        Judgement.Settled settled = settled(claim("1")
                .charge(30000)
                .paid(8000)
                .line(line(10000).paid(8000).adjust("CO", "45", 2000))
                .line(line(20000).adjust("OA", "133", 20000)));

        assertThat(undecided(settled).amount()).isEqualTo(Money.ofCents(20000));
        assertThat(undecided(settled).rationale()).isEqualTo(new Rationale(JudgingRule.PENDING_CODE, "carc 133", 201));
        assertThat(undecided(settled).reasons())
                .extracting(Reason::carc, Reason::line, Reason::amount)
                .containsExactly(tuple(Carc.of("133"), 2, Money.ofCents(20000)));
    }

    @Test
    void aPendingLineBesideADeniedOneIsUndecided() {
        Judgement.Denied denied = denied(claim("1")
                .charge(30000)
                .line(line(10000).adjust("CO", "197", 10000))
                .line(line(20000).adjust("OA", "133", 18000).adjust("CO", "45", 2000)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(10000));
        assertThat(undecided(denied).amount()).isEqualTo(Money.ofCents(18000));
        assertThat(denied.reasons()).extracting(Reason::line).containsExactly(1);
    }

    @Test
    void aWhollyPendingClaimIsWatchedForWhatItsCodesLeave() {
        Judgement.Watched watched = watched(claim("1")
                .charge(30000)
                .line(line(10000).adjust("OA", "133", 9000).adjust("PR", "3", 1000))
                .line(line(20000)));

        assertThat(watched.amount()).isEqualTo(Money.ofCents(29000));
        assertThat(watched.undecided().reasons())
                .extracting(Reason::carc, Reason::line, Reason::amount)
                .containsExactly(
                        tuple(Carc.of("133"), 1, Money.ofCents(9000)), tuple(Carc.NONE, 2, Money.ofCents(20000)));
    }

    @Test
    void aPendingCodeWithoutMoneyIsWatchedToo() {
        Judgement.Watched watched =
                watched(claim("1").charge(10000).line(line(10000).adjust("OA", "133", 0)));

        assertThat(watched.undecided().reasons())
                .extracting(Reason::carc, Reason::line, Reason::amount)
                .containsExactly(tuple(Carc.of("133"), 1, Money.ofCents(10000)));
    }

    @Test
    void aPendingCodeHoldsNoMoreThanIsUnpaid() {
        Judgement.Settled settled = settled(
                claim("1").charge(10000).paid(7000).line(line(10000).paid(7000).adjust("OA", "133", 9000)));

        assertThat(undecided(settled).amount()).isEqualTo(Money.ofCents(3000));
    }

    @Test
    void aReviewCodeBesidePendingMoneyTakesTheRest() {
        Judgement.Denied denied = denied(claim("1")
                .charge(10000)
                .line(line(10000).adjust("OA", "133", 4000).adjust("CO", "59", 6000)));

        assertThat(denied.amount()).isEqualTo(Money.ofCents(6000));
        assertThat(undecided(denied).amount()).isEqualTo(Money.ofCents(4000));
    }

    @Test
    void aRefusalThatIsSaidBesidePendingMoneyIsANote() {
        Judgement.Watched watched = watched(claim("1")
                .charge(15000)
                .line(line(15000).adjust("OA", "257", 15000).adjust("CO", "27", 0)));

        assertThat(watched.amount()).isEqualTo(Money.ofCents(15000));
        assertThat(watched.notes())
                .extracting(Note::carc, Note::line, Note::amount)
                .containsExactly(tuple(Carc.of("27"), 1, Money.ofCents(0)));
    }

    @Test
    void moneyPaidToThePatientBesidePendingMoneyIsANote() {
        Judgement.Watched watched =
                watched(claim("1").charge(15000).adjust("CO", "133", 12500).adjust("PR", "100", 2500));

        assertThat(watched.amount()).isEqualTo(Money.ofCents(12500));
        assertThat(watched.notes())
                .extracting(Note::carc, Note::amount)
                .containsExactly(tuple(Carc.of("100"), Money.ofCents(2500)));
    }

    @Test
    void aCodeWithoutMoneyInAClaimOfStatusPendingIsANote() {
        Judgement.Watched watched = watched(claim("5")
                .charge(15000)
                .line(line(15000).adjust("CO", "197", 0))
                .line(line(0).adjust("CO", "22", 0)));

        assertThat(watched.undecided().reasons())
                .extracting(Reason::carc, Reason::amount)
                .containsExactly(tuple(Carc.of("197"), Money.ofCents(15000)));
        assertThat(watched.notes()).extracting(Note::carc, Note::line).containsExactly(tuple(Carc.of("22"), 2));
    }
}
