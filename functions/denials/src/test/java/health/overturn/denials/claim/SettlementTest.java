package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlementTest {
    private static final Adjudication DENIED =
            AdjudicationBuilder.on("2026-02-02").as("denied").icn("ICN-1").denied(10000);

    @Test
    void aDenialWithoutAnAnswerIsOpen() {
        FoldedDenial denial = Folded.from(DENIED).denial("denied");

        assertThat(denial.standing()).isEqualTo(new PayerResolution.Open());
        assertThat(denial.open()).isTrue();
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
                .as("paid")
                .icn("ICN-2")
                .paying(8000)
                .settled(2000);

        Folded facts = Folded.from(paid, DENIED);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Paid("paid", false));
        assertThat(facts.denial("denied").open()).isFalse();
        assertThat(facts.recovered("denied")).isEqualTo(8000);
        assertThat(facts.claim().paid()).isEqualTo(Money.ofCents(8000));
        assertThat(facts.claim().adjudications()).containsExactly("denied", "paid");
    }

    @Test
    void aPaymentBeforeTheDenialResolvesNothing() {
        Adjudication paid =
                AdjudicationBuilder.on("2026-01-26").as("paid").paying(8000).settled();

        Folded facts = Folded.from(DENIED, paid);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.recovered("denied")).isZero();
    }

    @Test
    void aPaymentForAnotherDayOfServiceTouchesNothing() {
        Adjudication other = AdjudicationBuilder.on("2026-03-02")
                .service(LocalDate.of(2026, 1, 12))
                .icn("ICN-2")
                .paying(8000)
                .settled();

        Folded facts = Folded.from(DENIED, other);

        assertThat(facts.claims()).hasSize(2);
        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.recovered("denied")).isZero();
    }

    @Test
    void aPaymentUnderAnotherAccountNumberResolvesWhenItRefersToTheDeniedClaim() {
        Adjudication paid = AdjudicationBuilder.on("2026-03-02")
                .as("paid")
                .number("ACCT-INVENTED-2")
                .icn("ICN-2")
                .original("ICN-1")
                .paying(8000)
                .settled();

        Folded facts = Folded.from(DENIED, paid);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Paid("paid", false));
        assertThat(facts.claim().claimNumber()).isEqualTo(ProtectedText.of("ACCT-INVENTED-1"));
    }

    @Test
    void whatWasPaidBesideTheDenialIsNotRecovered() {
        Adjudication partly =
                AdjudicationBuilder.on("2026-02-02").as("partly").paying(6000).denied(4000);
        Adjudication rest = AdjudicationBuilder.on("2026-03-02")
                .as("rest")
                .icn("ICN-2")
                .paying(3000)
                .settled();

        Folded facts = Folded.from(partly, rest);

        assertThat(facts.recovered("partly")).isEqualTo(3000);
        assertThat(facts.claim().paid()).isEqualTo(Money.ofCents(9000));
    }

    @Test
    void onlyAPatientShareShiftsTheDenialToThePatient() {
        Adjudication share = AdjudicationBuilder.on("2026-03-02")
                .as("share")
                .icn("ICN-2")
                .paying(0)
                .settled(10000);

        Folded facts = Folded.from(DENIED, share);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Paid("share", true));
        assertThat(facts.recovered("denied")).isZero();
    }

    @Test
    void aContractualWriteOffResolvesWithoutShiftingAnything() {
        Adjudication writtenOff = AdjudicationBuilder.on("2026-03-02")
                .as("written off")
                .icn("ICN-2")
                .paying(0)
                .settled(0);

        assertThat(Folded.from(DENIED, writtenOff).standing("denied"))
                .isEqualTo(new PayerResolution.Paid("written off", false));
    }

    @Test
    void laterPaymentsGoOnCountingAsRecovered() {
        Adjudication share = AdjudicationBuilder.on("2026-03-02")
                .as("share")
                .icn("ICN-2")
                .paying(0)
                .settled(10000);
        Adjudication more = AdjudicationBuilder.on("2026-03-09")
                .as("more")
                .icn("ICN-3")
                .paying(2500)
                .settled();

        Folded facts = Folded.from(DENIED, share, more);

        assertThat(facts.recovered("denied")).isEqualTo(2500);
        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Paid("share", false));
    }

    @Test
    void whatIsTakenBackWithoutAKnownPaymentLowersWhatWasRecoveredButNeverBelowNothing() {
        Adjudication paid = AdjudicationBuilder.on("2026-03-02")
                .as("paid")
                .icn("ICN-2")
                .paying(3000)
                .settled();
        Adjudication unknown = AdjudicationBuilder.on("2026-03-09")
                .as("unknown")
                .icn("ICN-9")
                .charge(-777)
                .paying(-5000)
                .reversal();

        Folded facts = Folded.from(DENIED, paid, unknown);

        assertThat(facts.recovered("denied")).isZero();
        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Paid("paid", false));
        assertThat(facts.claim().unmatchedReversals()).containsExactly("unknown");
        assertThat(facts.claim().paid()).isEqualTo(Money.ofCents(-2000));
    }

    @Test
    void aPredeterminationIsNoAnswerAndNoMoney() {
        Adjudication predetermined =
                AdjudicationBuilder.on("2026-03-02").icn("ICN-2").paying(8000).predetermination();

        Folded facts = Folded.from(DENIED, predetermined);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.recovered("denied")).isZero();
        assertThat(facts.claim().adjudications()).containsExactly("denied");
        assertThat(facts.claim().paid()).isEqualTo(Money.ZERO);
    }

    @Test
    void aClaimThatWasOnlyPredeterminedHasNoFactsYet() {
        FoldedClaim claim = Folded.from(
                        AdjudicationBuilder.on("2026-03-02").paying(8000).predetermination())
                .claim();

        assertThat(claim.adjudications()).isEmpty();
        assertThat(claim.denials()).isEmpty();
        assertThat(claim.paid()).isEqualTo(Money.ZERO);
    }

    @Test
    void aCopyChangesNothing() {
        Adjudication paid = AdjudicationBuilder.on("2026-03-02")
                .as("paid")
                .icn("ICN-2")
                .paying(8000)
                .settled();

        assertThat(Folded.from(paid, DENIED, paid, DENIED, DENIED).claims())
                .isEqualTo(Folded.from(DENIED, paid).claims());
    }

    @Test
    void noFactsComeOfNoAdjudications() {
        assertThat(Folded.from().claims()).isEqualTo(List.of());
    }
}
