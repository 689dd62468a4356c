package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.code.Category;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlementTest {
    private static final Adjudication DENIED = AdjudicationBuilder.on("2026-02-02")
            .id("denied")
            .payerNumber("ICN-1")
            .denied(10000);

    @Test
    void aDenialWithoutAnAnswerIsOpen() {
        FoldedDenial denial = FoldedHistory.from(DENIED).denial("denied");

        assertThat(denial.resolution()).isEqualTo(new PayerResolution.Open());
        assertThat(denial.isOpen()).isTrue();
        assertThat(denial.payer()).isEqualTo("PAYER-A");
        assertThat(denial.amount()).isEqualTo(Money.ofCents(10000));
        assertThat(denial.judgement().category()).isEqualTo(Category.AUTHORIZATION);
        assertThat(denial.deniedOn()).isEqualTo(LocalDate.of(2026, 2, 2));
        assertThat(denial.firstDeniedOn()).isEqualTo(LocalDate.of(2026, 2, 2));
        assertThat(denial.recovered()).isEqualTo(Money.ZERO);
        assertThat(denial.takeback()).isFalse();
        assertThat(denial.repeatOf()).isNull();
    }

    @Test
    void aLaterPaymentResolvesTheDenial() {
        Adjudication paid = AdjudicationBuilder.on("2026-03-02")
                .id("paid")
                .payerNumber("ICN-2")
                .paid(8000)
                .settled(2000);

        FoldedHistory folded = FoldedHistory.from(paid, DENIED);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Paid("paid"));
        assertThat(folded.denial("denied").isOpen()).isFalse();
        assertThat(folded.recovered("denied")).isEqualTo(8000);
        assertThat(folded.claim().paid()).isEqualTo(Money.ofCents(8000));
        assertThat(folded.claim().adjudications()).containsExactly("denied", "paid");
    }

    @Test
    void aPaymentBeforeTheDenialResolvesNothing() {
        Adjudication paid =
                AdjudicationBuilder.on("2026-01-26").id("paid").paid(8000).settled();

        FoldedHistory folded = FoldedHistory.from(DENIED, paid);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.recovered("denied")).isZero();
    }

    @Test
    void aPaymentForAnotherDayOfServiceTouchesNothing() {
        Adjudication other = AdjudicationBuilder.on("2026-03-02")
                .serviceFrom(LocalDate.of(2026, 1, 12))
                .payerNumber("ICN-2")
                .paid(8000)
                .settled();

        FoldedHistory folded = FoldedHistory.from(DENIED, other);

        assertThat(folded.claims()).hasSize(2);
        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.recovered("denied")).isZero();
    }

    @Test
    void aPaymentUnderAnotherAccountNumberResolvesWhenItRefersToTheDeniedClaim() {
        Adjudication paid = AdjudicationBuilder.on("2026-03-02")
                .id("paid")
                .claimNumber("ACCT-INVENTED-2")
                .payerNumber("ICN-2")
                .originalNumber("ICN-1")
                .paid(8000)
                .settled();

        FoldedHistory folded = FoldedHistory.from(DENIED, paid);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Paid("paid"));
        assertThat(folded.claim().claimNumber()).isEqualTo(ProtectedText.of("ACCT-INVENTED-1"));
    }

    @Test
    void aPaymentBesideTheDenialIsNotRecovered() {
        Adjudication partly =
                AdjudicationBuilder.on("2026-02-02").id("partly").paid(6000).denied(4000);
        Adjudication rest = AdjudicationBuilder.on("2026-03-02")
                .id("rest")
                .payerNumber("ICN-2")
                .paid(3000)
                .settled();

        FoldedHistory folded = FoldedHistory.from(partly, rest);

        assertThat(folded.recovered("partly")).isEqualTo(3000);
        assertThat(folded.claim().paid()).isEqualTo(Money.ofCents(9000));
    }

    @Test
    void onlyAPatientShareShiftsTheDenialToThePatient() {
        Adjudication share = AdjudicationBuilder.on("2026-03-02")
                .id("share")
                .payerNumber("ICN-2")
                .paid(0)
                .settled(10000);

        FoldedHistory folded = FoldedHistory.from(DENIED, share);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Paid("share"));
        assertThat(folded.recovered("denied")).isZero();
    }

    @Test
    void aContractualWriteOffResolvesWithoutShiftingAnything() {
        Adjudication writtenOff = AdjudicationBuilder.on("2026-03-02")
                .id("written off")
                .payerNumber("ICN-2")
                .paid(0)
                .settled(0);

        assertThat(FoldedHistory.from(DENIED, writtenOff).resolution("denied"))
                .isEqualTo(new PayerResolution.Paid("written off"));
    }

    @Test
    void laterPaymentsStillCountAsRecovered() {
        Adjudication share = AdjudicationBuilder.on("2026-03-02")
                .id("share")
                .payerNumber("ICN-2")
                .paid(0)
                .settled(10000);
        Adjudication more = AdjudicationBuilder.on("2026-03-09")
                .id("more")
                .payerNumber("ICN-3")
                .paid(2500)
                .settled();

        FoldedHistory folded = FoldedHistory.from(DENIED, share, more);

        assertThat(folded.recovered("denied")).isEqualTo(2500);
        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Paid("share"));
    }

    @Test
    void anUnmatchedReversalChangesNoDenial() {
        Adjudication paid = AdjudicationBuilder.on("2026-03-02")
                .id("paid")
                .payerNumber("ICN-2")
                .paid(3000)
                .settled();
        Adjudication unknown = AdjudicationBuilder.on("2026-03-09")
                .id("unknown")
                .payerNumber("ICN-9")
                .charge(-777)
                .paid(-5000)
                .reversal();

        FoldedHistory folded = FoldedHistory.from(DENIED, paid, unknown);

        assertThat(folded.recovered("denied")).isEqualTo(3000);
        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Paid("paid"));
        assertThat(folded.claim().unmatchedReversals()).containsExactly("unknown");
        assertThat(folded.claim().paid()).isEqualTo(Money.ofCents(-2000));
    }

    @Test
    void aPredeterminationIsNeitherAnswerNorPayment() {
        Adjudication predetermined = AdjudicationBuilder.on("2026-03-02")
                .payerNumber("ICN-2")
                .paid(8000)
                .predetermination();

        FoldedHistory folded = FoldedHistory.from(DENIED, predetermined);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.recovered("denied")).isZero();
        assertThat(folded.claim().adjudications()).containsExactly("denied");
        assertThat(folded.claim().paid()).isEqualTo(Money.ZERO);
    }

    @Test
    void aPredeterminedClaimHasNoFactsYet() {
        FoldedClaim claim = FoldedHistory.from(
                        AdjudicationBuilder.on("2026-03-02").paid(8000).predetermination())
                .claim();

        assertThat(claim.adjudications()).isEmpty();
        assertThat(claim.denials()).isEmpty();
        assertThat(claim.paid()).isEqualTo(Money.ZERO);
    }

    @Test
    void aCopyChangesNothing() {
        Adjudication paid = AdjudicationBuilder.on("2026-03-02")
                .id("paid")
                .payerNumber("ICN-2")
                .paid(8000)
                .settled();

        assertThat(FoldedHistory.from(paid, DENIED, paid, DENIED, DENIED).claims())
                .isEqualTo(FoldedHistory.from(DENIED, paid).claims());
    }

    @Test
    void noAdjudicationsFoldToNoClaims() {
        assertThat(FoldedHistory.from().claims()).isEqualTo(List.of());
    }
}
