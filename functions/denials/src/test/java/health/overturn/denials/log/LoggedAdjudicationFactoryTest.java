package health.overturn.denials.log;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.ClaimBuilder;
import health.overturn.denials.TransactionFixture;
import health.overturn.denials.adjudication.Adjudications;
import health.overturn.denials.code.Category;
import health.overturn.denials.code.Cluster;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.judge.Judge;
import health.overturn.denials.owner.KnownPayer;
import health.overturn.denials.owner.Payers;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Money;
import health.overturn.remittance.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoggedAdjudicationFactoryTest {
    private static final Transaction PAYMENT = TransactionFixture.paidOn(LocalDate.of(2026, 3, 2));
    private static final Payers PAYERS =
            new Payers(List.of(new KnownPayer("KEPT-ID", "Invented payer", List.of("PAYER-A"), null)));
    private static final LoggedAdjudicationFactory FACTORY = new LoggedAdjudicationFactory(
            "maple", "f00", Instant.parse("2026-03-03T15:00:00Z"), LocalDate.of(2026, 3, 3), PAYERS);

    private static LoggedAdjudication logged(ClaimBuilder claims) {
        ClaimPayment claimPayment = claims.build();
        return FACTORY.create(
                PAYMENT,
                claimPayment,
                Adjudications.of(PAYMENT).next(claimPayment, new Judge(CodeTables.standard()).judge(claimPayment)),
                "claim-hash");
    }

    @Test
    void aDenialIsLoggedWithItsPrimaryReasonAndItsServiceLines() {
        LoggedAdjudication denied = logged(claim("1")
                .charge(30_000)
                .paid(5_000)
                .line(line(20_000).adjust("CO", "197", 20_000))
                .line(line(10_000).paid(5_000).adjust("CO", "45", 5_000)));

        assertThat(denied.kind()).isEqualTo(LoggedAdjudication.Kind.DENIED);
        assertThat(denied.denial())
                .isEqualTo(new LoggedAdjudication.Denied(
                        Money.ofCents(20_000),
                        Category.AUTHORIZATION,
                        Cluster.CODING_AUTH_AND_CONTRACT,
                        AdjustmentGroup.of("CO"),
                        Carc.of("197"),
                        false,
                        true,
                        false));
        assertThat(denied.contractual()).isEqualTo(Money.ofCents(5_000));
        assertThat(denied.lines())
                .containsExactly(
                        new LoggedAdjudication.Line(
                                1,
                                "HC:H0004",
                                Money.ofCents(20_000),
                                Money.ZERO,
                                Money.ZERO,
                                Money.ofCents(20_000),
                                Money.ZERO),
                        new LoggedAdjudication.Line(
                                2,
                                "HC:H0004",
                                Money.ofCents(10_000),
                                Money.ofCents(5_000),
                                Money.ofCents(5_000),
                                Money.ZERO,
                                Money.ofCents(5_000)));
    }

    @Test
    void aDeniedContractualAdjustmentIsNoWriteOff() {
        LoggedAdjudication denied =
                logged(claim("1").charge(10_000).line(line(10_000).adjust("CO", "45", 10_000)));

        assertThat(denied.lines().getFirst().writtenOff()).isEqualTo(Money.ZERO);
        assertThat(denied.lines().getFirst().denied()).isEqualTo(Money.ofCents(10_000));
    }

    @Test
    void aPendedLineOfAPaidClaimIsUndecidedMoneyOfASettledOne() {
        LoggedAdjudication settled = logged(claim("1")
                .charge(30_000)
                .paid(8_000)
                .line(line(10_000).paid(8_000).adjust("CO", "45", 2_000))
                .line(line(20_000).adjust("OA", "133", 20_000)));

        assertThat(settled.kind()).isEqualTo(LoggedAdjudication.Kind.SETTLED);
        assertThat(settled.undecided()).isEqualTo(Money.ofCents(20_000));
        assertThat(settled.contractual()).isEqualTo(Money.ofCents(2_000));
        assertThat(settled.otherPayer()).isEqualTo(Money.ZERO);
        assertThat(settled.denial()).isNull();
    }

    @Test
    void aPendedLineOfAClaimDeniedInPartIsUndecidedMoneyOfADeniedOne() {
        LoggedAdjudication denied = logged(claim("1")
                .charge(30_000)
                .line(line(10_000).adjust("CO", "197", 10_000))
                .line(line(20_000).adjust("OA", "133", 20_000)));

        assertThat(denied.kind()).isEqualTo(LoggedAdjudication.Kind.DENIED);
        assertThat(denied.undecided()).isEqualTo(Money.ofCents(20_000));
        assertThat(denied.denial())
                .extracting(LoggedAdjudication.Denied::amount)
                .isEqualTo(Money.ofCents(10_000));
        assertThat(denied.otherPayer()).isEqualTo(Money.ZERO);
    }

    @Test
    void aPayerIsLoggedUnderThePracticesId() {
        assertThat(logged(claim("1").charge(100).paid(100)).payer()).isEqualTo("KEPT-ID");
    }

    @Test
    void aClaimThatNamesAnEarlierOneReplacesIt() {
        assertThat(logged(claim("1").charge(100).paid(100).corrects("ICN-INVENTED-0"))
                        .replacement())
                .isTrue();
        assertThat(logged(claim("1").charge(100).paid(100)).replacement()).isFalse();
    }

    @Test
    void aClaimWithoutADayOfServiceHasNoMonth() {
        assertThat(logged(claim("1").charge(100).paid(100).serviceFrom(null)).serviceMonth())
                .isNull();
        assertThat(logged(claim("1").charge(100).paid(100)).serviceMonth()).isEqualTo(YearMonth.of(2026, 1));
    }

    @Test
    void adjudicationsSortByDateThenByTheirPositionInThePayment() {
        String second = logged(claim("1").charge(100).paid(100).ordinal(2)).order();
        String eleventh = logged(claim("1").charge(100).paid(100).ordinal(11)).order();

        assertThat(second).startsWith("2026-03-02#").isLessThan(eleventh);
        assertThat(logged(claim("1").charge(100).paid(100)).paidOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    }
}
