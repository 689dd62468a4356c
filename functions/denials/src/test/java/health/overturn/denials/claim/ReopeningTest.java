package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.adjudication.Adjudication;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReopeningTest {
    private static final Adjudication DENIED = AdjudicationBuilder.on("2026-02-02")
            .id("denied")
            .payerNumber("ICN-1")
            .denied(10000);
    private static final Adjudication PAID = AdjudicationBuilder.on("2026-02-09")
            .id("paid")
            .payerNumber("ICN-2")
            .paid(8000)
            .settled();
    private static final Adjudication PAYMENT_REVERSED = AdjudicationBuilder.on("2026-04-06")
            .id("payment reversed")
            .payerNumber("ICN-2")
            .charge(-10000)
            .paid(-8000)
            .reversal();

    @Test
    void theReversalOfThePaymentReopensTheDenial() {
        FoldedHistory folded = FoldedHistory.from(PAYMENT_REVERSED, PAID, DENIED);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.recovered("denied")).isZero();
    }

    @Test
    void theReversalOfAPatientShareReopensTheDenial() {
        Adjudication share =
                AdjudicationBuilder.on("2026-02-09").payerNumber("ICN-2").settled(10000);

        Adjudication shareReversed = AdjudicationBuilder.on("2026-04-06")
                .payerNumber("ICN-2")
                .charge(-10000)
                .reversal();

        assertThat(FoldedHistory.from(DENIED, share, shareReversed).resolution("denied"))
                .isEqualTo(new PayerResolution.Open());
    }

    @Test
    void aCorrectedPaymentResolvesItAgain() {
        Adjudication corrected = AdjudicationBuilder.on("2026-04-06")
                .id("corrected")
                .position(2)
                .payerNumber("ICN-3")
                .paid(6000)
                .settled();

        FoldedHistory folded = FoldedHistory.from(DENIED, PAID, PAYMENT_REVERSED, corrected);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Paid("corrected"));
        assertThat(folded.recovered("denied")).isEqualTo(6000);
    }

    @Test
    void aDenialInPlaceOfThePaymentSupersedesItAsATakeback() {
        Adjudication again = AdjudicationBuilder.on("2026-04-06")
                .id("again")
                .position(2)
                .payerNumber("ICN-3")
                .denied(10000);

        FoldedHistory folded = FoldedHistory.from(DENIED, PAID, PAYMENT_REVERSED, again);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Superseded("again", true));
        assertThat(folded.recovered("denied")).isZero();
        assertThat(folded.denial("again").takeback()).isTrue();
        assertThat(folded.denial("again").repeatOf()).isEqualTo("denied");
        assertThat(folded.denial("again").firstDeniedOn()).isEqualTo(LocalDate.of(2026, 2, 2));
    }

    @Test
    void aSecondPaymentInEffectKeepsTheDenialResolved() {
        Adjudication second = AdjudicationBuilder.on("2026-03-02")
                .id("second")
                .payerNumber("ICN-3")
                .paid(1500)
                .settled();

        FoldedHistory folded = FoldedHistory.from(DENIED, PAID, second, PAYMENT_REVERSED);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Paid("second"));
        assertThat(folded.recovered("denied")).isEqualTo(1500);
    }

    @Test
    void aSecondPaymentThatWasReversedBeforeDoesNotCount() {
        Adjudication second = AdjudicationBuilder.on("2026-03-02")
                .payerNumber("ICN-3")
                .charge(9000)
                .paid(1500)
                .settled();
        Adjudication secondReversed = AdjudicationBuilder.on("2026-03-09")
                .payerNumber("ICN-3")
                .charge(-9000)
                .paid(-1500)
                .reversal();

        FoldedHistory folded = FoldedHistory.from(DENIED, PAID, second, secondReversed, PAYMENT_REVERSED);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.recovered("denied")).isZero();
    }

    @Test
    void theReversalOfALaterPaymentOnlyLowersWhatWasRecovered() {
        Adjudication second = AdjudicationBuilder.on("2026-03-02")
                .payerNumber("ICN-3")
                .charge(9000)
                .paid(1500)
                .settled();
        Adjudication secondReversed = AdjudicationBuilder.on("2026-04-06")
                .payerNumber("ICN-3")
                .charge(-9000)
                .paid(-1500)
                .reversal();

        FoldedHistory folded = FoldedHistory.from(DENIED, PAID, second, secondReversed);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Paid("paid"));
        assertThat(folded.recovered("denied")).isEqualTo(8000);
    }

    @Test
    void aDenialThatWasRepeatedMeanwhileStaysSuperseded() {
        Adjudication repeat = AdjudicationBuilder.on("2026-03-02")
                .id("repeat")
                .payerNumber("ICN-3")
                .denied(2000);

        FoldedHistory folded = FoldedHistory.from(DENIED, PAID, repeat, PAYMENT_REVERSED);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Superseded("repeat", true));
        assertThat(folded.resolution("repeat")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.recovered("repeat")).isZero();
    }

    @Test
    void whatTwoReversalsLeaveBehindARepeatIsUndecidedToTheCent() {
        Adjudication repeat = AdjudicationBuilder.on("2026-03-02")
                .id("repeat")
                .payerNumber("ICN-3")
                .denied(2000);
        Adjudication repeatReversed = AdjudicationBuilder.on("2026-03-09")
                .id("repeat reversed")
                .payerNumber("ICN-3")
                .charge(-10000)
                .reversal();
        Adjudication paidAtLast = AdjudicationBuilder.on("2026-05-04")
                .id("paid at last")
                .payerNumber("ICN-4")
                .paid(9500)
                .settled();

        FoldedHistory undecided =
                FoldedHistory.asOf("2026-04-20", DENIED, PAID, repeat, repeatReversed, PAYMENT_REVERSED);
        FoldedHistory paid = FoldedHistory.from(DENIED, PAID, repeat, repeatReversed, PAYMENT_REVERSED, paidAtLast);

        assertThat(undecided.resolution("denied")).isEqualTo(new PayerResolution.Superseded("repeat", true));
        assertThat(undecided.resolution("repeat")).isEqualTo(new PayerResolution.Reversed("repeat reversed"));
        assertThat(undecided.claim().watches())
                .extracting(watch -> watch.amount().cents())
                .containsExactlyInAnyOrder(2000L, 8000L);
        assertThat(paid.resolution("repeat reversed-undecided")).isEqualTo(new PayerResolution.Paid("paid at last"));
        assertThat(paid.claim().watches()).isEmpty();
    }
}
