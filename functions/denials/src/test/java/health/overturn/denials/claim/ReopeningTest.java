package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReopeningTest {
    private static final Adjudication DENIED =
            AdjudicationBuilder.on("2026-02-02").as("denied").icn("ICN-1").denied(10000);
    private static final Adjudication PAID = AdjudicationBuilder.on("2026-02-09")
            .as("paid")
            .icn("ICN-2")
            .paying(8000)
            .settled();
    private static final Adjudication PAYMENT_REVERSED = AdjudicationBuilder.on("2026-04-06")
            .as("payment reversed")
            .icn("ICN-2")
            .charge(-10000)
            .paying(-8000)
            .reversal();

    @Test
    void theReversalOfThePaymentOpensTheDenialAgain() {
        Folded facts = Folded.from(PAYMENT_REVERSED, PAID, DENIED);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.recovered("denied")).isZero();
    }

    @Test
    void theReversalOfAPatientShareOpensTheDenialAgain() {
        Adjudication share = AdjudicationBuilder.on("2026-02-09").icn("ICN-2").settled(10000);

        assertThat(Folded.from(DENIED, share, PAYMENT_REVERSED).standing("denied"))
                .isEqualTo(new PayerResolution.Open());
    }

    @Test
    void aCorrectedPaymentResolvesItOnceMore() {
        Adjudication corrected = AdjudicationBuilder.on("2026-04-06")
                .as("corrected")
                .at(2)
                .icn("ICN-3")
                .paying(6000)
                .settled();

        Folded facts = Folded.from(DENIED, PAID, PAYMENT_REVERSED, corrected);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Paid("corrected", false));
        assertThat(facts.recovered("denied")).isEqualTo(6000);
    }

    @Test
    void aDenialInPlaceOfThePaymentSupersedesItAsATakeback() {
        Adjudication again = AdjudicationBuilder.on("2026-04-06")
                .as("again")
                .at(2)
                .icn("ICN-3")
                .denied(10000);

        Folded facts = Folded.from(DENIED, PAID, PAYMENT_REVERSED, again);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Superseded("again"));
        assertThat(facts.recovered("denied")).isZero();
        assertThat(facts.denial("again").takeback()).isTrue();
        assertThat(facts.denial("again").repeatOf()).isEqualTo("denied");
        assertThat(facts.denial("again").firstDeniedOn()).isEqualTo(LocalDate.of(2026, 2, 2));
    }

    @Test
    void aSecondPaymentThatStandsKeepsTheDenialResolved() {
        Adjudication second = AdjudicationBuilder.on("2026-03-02")
                .as("second")
                .icn("ICN-3")
                .charge(9000)
                .paying(1500)
                .settled();

        Folded facts = Folded.from(DENIED, PAID, second, PAYMENT_REVERSED);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Paid("second", false));
        assertThat(facts.recovered("denied")).isEqualTo(1500);
    }

    @Test
    void aSecondPaymentThatWasReversedBeforeDoesNotCount() {
        Adjudication second = AdjudicationBuilder.on("2026-03-02")
                .icn("ICN-3")
                .charge(9000)
                .paying(1500)
                .settled();
        Adjudication secondReversed = AdjudicationBuilder.on("2026-03-09")
                .icn("ICN-3")
                .charge(-9000)
                .paying(-1500)
                .reversal();

        Folded facts = Folded.from(DENIED, PAID, second, secondReversed, PAYMENT_REVERSED);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.recovered("denied")).isZero();
    }

    @Test
    void theReversalOfALaterPaymentOnlyLowersWhatWasRecovered() {
        Adjudication second = AdjudicationBuilder.on("2026-03-02")
                .icn("ICN-3")
                .charge(9000)
                .paying(1500)
                .settled();
        Adjudication secondReversed = AdjudicationBuilder.on("2026-04-06")
                .icn("ICN-3")
                .charge(-9000)
                .paying(-1500)
                .reversal();

        Folded facts = Folded.from(DENIED, PAID, second, secondReversed);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Paid("paid", false));
        assertThat(facts.recovered("denied")).isEqualTo(8000);
    }

    @Test
    void aDenialThatWasRepeatedMeanwhileLeavesTheClaimToItsRepeat() {
        Adjudication repeat =
                AdjudicationBuilder.on("2026-03-02").as("repeat").icn("ICN-3").denied(2000);

        Folded facts = Folded.from(DENIED, PAID, repeat, PAYMENT_REVERSED);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Superseded("repeat"));
        assertThat(facts.standing("repeat")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.recovered("repeat")).isZero();
    }

    @Test
    void aDenialWhoseRepeatAndPaymentAreBothTakenBackIsOpenAgain() {
        Adjudication repeat =
                AdjudicationBuilder.on("2026-03-02").as("repeat").icn("ICN-3").denied(2000);
        Adjudication repeatReversed = AdjudicationBuilder.on("2026-03-09")
                .as("repeat reversed")
                .icn("ICN-3")
                .charge(-10000)
                .reversal();
        Adjudication paidAtLast = AdjudicationBuilder.on("2026-05-04")
                .as("paid at last")
                .icn("ICN-4")
                .paying(9500)
                .settled();

        Folded open = Folded.from(DENIED, PAID, repeat, repeatReversed, PAYMENT_REVERSED);
        Folded paid = Folded.from(DENIED, PAID, repeat, repeatReversed, PAYMENT_REVERSED, paidAtLast);

        assertThat(open.standing("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(open.standing("repeat")).isEqualTo(new PayerResolution.Reversed("repeat reversed"));
        assertThat(paid.standing("denied")).isEqualTo(new PayerResolution.Paid("paid at last", false));
        assertThat(paid.recovered("denied")).isEqualTo(9500);
        assertThat(paid.recovered("repeat")).isZero();
    }

    @Test
    void aRepeatOfADenialOpenAgainSupersedesThatOne() {
        Adjudication repeat =
                AdjudicationBuilder.on("2026-03-02").as("repeat").icn("ICN-3").denied(2000);
        Adjudication repeatReversed =
                AdjudicationBuilder.on("2026-03-09").icn("ICN-3").charge(-10000).reversal();
        Adjudication last =
                AdjudicationBuilder.on("2026-05-04").as("last").icn("ICN-4").denied(10000);

        Folded facts = Folded.from(DENIED, PAID, repeat, repeatReversed, PAYMENT_REVERSED, last);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Superseded("last"));
        assertThat(facts.denial("last").repeatOf()).isEqualTo("denied");
    }
}
