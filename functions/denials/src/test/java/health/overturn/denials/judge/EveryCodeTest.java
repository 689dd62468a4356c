package health.overturn.denials.judge;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static health.overturn.denials.judge.JudgeFixture.denied;
import static health.overturn.denials.judge.JudgeFixture.judged;
import static health.overturn.denials.judge.JudgeFixture.undecided;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.overturn.denials.ClaimBuilder;
import health.overturn.denials.code.CodeClass;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.code.ReasonCode;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.Money;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tests that every row of the CARC table is judged by its class.
class EveryCodeTest {
    private static Stream<ReasonCode> of(CodeClass... classes) {
        return CodeTables.standard().reasons().stream()
                .filter(row -> Stream.of(classes).anyMatch(wanted -> wanted == row.codeClass()));
    }

    static Stream<ReasonCode> denials() {
        return of(CodeClass.DENIAL);
    }

    static Stream<ReasonCode> reviews() {
        return of(CodeClass.REVIEW);
    }

    static Stream<ReasonCode> contracts() {
        return of(CodeClass.CONTRACT);
    }

    static Stream<ReasonCode> explanations() {
        return of(CodeClass.PATIENT, CodeClass.COB, CodeClass.STATUTORY, CodeClass.INFO);
    }

    static Stream<ReasonCode> pending() {
        return of(CodeClass.PENDING);
    }

    private static ClaimBuilder unpaid(String carc) {
        return claim("1").charge(10000).line(line(10000).adjust("OA", carc, 10000));
    }

    private static ClaimBuilder paidInPart(String carc) {
        return claim("1").charge(10000).paid(7000).line(line(10000).paid(7000).adjust("OA", carc, 3000));
    }

    @ParameterizedTest
    @MethodSource("denials")
    void aDenialCodeDeniesWhatItTakesWholeOrInPart(ReasonCode row) {
        Judgement.Denied whole = denied(unpaid(row.code()));
        Judgement.Denied part = denied(paidInPart(row.code()));

        assertThat(whole.category()).isEqualTo(row.category());
        assertThat(whole.amount()).isEqualTo(Money.ofCents(10000));
        assertThat(whole.primaryReason().nothingPaid()).isTrue();
        assertThat(part.amount()).isEqualTo(Money.ofCents(3000));
        assertThat(part.primaryReason().nothingPaid()).isFalse();
        assertThat(part.primaryReason().rationale())
                .isEqualTo(new Rationale(JudgingRule.DENIAL_CODE, "carc " + row.code(), 101));
    }

    @ParameterizedTest
    @MethodSource("reviews")
    void aReviewCodeDeniesAWholeUnpaidChargeAndIsElseAnObservation(ReasonCode row) {
        assertThat(denied(unpaid(row.code())).primaryReason().rationale().rule())
                .isEqualTo(JudgingRule.REVIEW_CODE);
        assertThat(judged(paidInPart(row.code()))).isInstanceOfSatisfying(Judgement.Settled.class, settled -> {
            assertThat(settled.notes())
                    .containsExactly(
                            new Note(AdjustmentGroup.of("OA"), Carc.of(row.code()), 1, Money.ofCents(3000), 101));
        });
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aContractCodeDeniesOnlyAWholeUnpaidClaim(ReasonCode row) {
        assertThat(denied(unpaid(row.code())).primaryReason().rationale().rule())
                .isEqualTo(JudgingRule.CONTRACT_WHOLE_CHARGE);
        assertThat(judged(paidInPart(row.code()))).isInstanceOf(Judgement.Settled.class);
    }

    @ParameterizedTest
    @MethodSource("explanations")
    void aCodeThatExplainsMoneyNeverDenies(ReasonCode row) {
        assertThat(judged(unpaid(row.code()))).isInstanceOf(Judgement.Settled.class);
        assertThat(judged(paidInPart(row.code()))).isInstanceOf(Judgement.Settled.class);
    }

    @ParameterizedTest
    @MethodSource("pending")
    void aPendingCodeHoldsWhatItTakesWholeOrInPart(ReasonCode row) {
        Rationale rationale = new Rationale(JudgingRule.PENDING_CODE, "carc " + row.code(), 101);
        Judgement.Watched watched = JudgeFixture.watched(unpaid(row.code()));

        assertThat(watched.amount()).isEqualTo(Money.ofCents(10000));
        assertThat(watched.undecided().rationale()).isEqualTo(rationale);
        assertThat(judged(paidInPart(row.code()))).isInstanceOfSatisfying(Judgement.Settled.class, settled -> {
            assertThat(undecided(settled).amount()).isEqualTo(Money.ofCents(3000));
            assertThat(undecided(settled).reasons())
                    .extracting(Reason::carc, Reason::line, Reason::amount)
                    .containsExactly(tuple(Carc.of(row.code()), 1, Money.ofCents(3000)));
        });
    }
}
