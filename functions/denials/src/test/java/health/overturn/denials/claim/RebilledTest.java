package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.adjudication.Adjudication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RebilledTest {
    private static final Adjudication DENIED = AdjudicationBuilder.on("2026-02-02")
            .id("denied")
            .payerNumber("ICN-1")
            .denied(10000);

    @ParameterizedTest
    @ValueSource(strings = {"1", "19"})
    void anotherPayersPaymentAsPrimaryResolvesTheDenial(String status) {
        FoldedHistory folded = FoldedHistory.from(DENIED, paidByOther(status));

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Paid("other paid"));
        assertThat(folded.recovered("denied")).isEqualTo(7000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "20", "21"})
    void aSecondaryPaymentLeavesThePrimarysDenialOpen(String status) {
        FoldedHistory folded = FoldedHistory.from(DENIED, paidByOther(status));

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.recovered("denied")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "20", "21"})
    void aSecondarysDenialIsNotResolvedByThePrimarysPayment(String status) {
        Adjudication denied =
                AdjudicationBuilder.on("2026-02-02").id("denied").status(status).denied(3000);

        assertThat(FoldedHistory.from(denied, paidByOther("1")).resolution("denied"))
                .isEqualTo(new PayerResolution.Open());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "4", "19"})
    void aPrimarysDenialUnderAnyStatusIsResolved(String status) {
        Adjudication denied =
                AdjudicationBuilder.on("2026-02-02").id("denied").status(status).denied(10000);

        assertThat(FoldedHistory.from(denied, paidByOther("1")).resolution("denied"))
                .isEqualTo(new PayerResolution.Paid("other paid"));
    }

    @Test
    void anotherPayersPaymentBeforeTheDenialResolvesNothing() {
        Adjudication before = AdjudicationBuilder.on("2026-01-26")
                .payer("PAYER-B")
                .payerNumber("B-1")
                .paid(7000)
                .settled();

        assertThat(FoldedHistory.from(before, DENIED).resolution("denied")).isEqualTo(new PayerResolution.Open());
    }

    @Test
    void anotherPayerThatPaysNothingResolvesNothing() {
        Adjudication nothing = AdjudicationBuilder.on("2026-03-02")
                .payer("PAYER-B")
                .payerNumber("B-1")
                .settled(10000);

        assertThat(FoldedHistory.from(DENIED, nothing).resolution("denied")).isEqualTo(new PayerResolution.Open());
    }

    @Test
    void anotherPayersDenialLeavesBothOpen() {
        Adjudication other = AdjudicationBuilder.on("2026-03-02")
                .id("other")
                .payer("PAYER-B")
                .payerNumber("B-1")
                .denied(10000);

        FoldedHistory folded = FoldedHistory.from(DENIED, other);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.resolution("other")).isEqualTo(new PayerResolution.Open());
    }

    @Test
    void theReversalOfTheOtherPayersPaymentReopensTheDenial() {
        Adjudication reversal = AdjudicationBuilder.on("2026-04-06")
                .payer("PAYER-B")
                .payerNumber("B-1")
                .charge(-10000)
                .paid(-7000)
                .reversal();

        FoldedHistory folded = FoldedHistory.from(DENIED, paidByOther("1"), reversal);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.recovered("denied")).isZero();
    }

    @Test
    void aReopenedDenialEndsTheWatch() {
        Adjudication watched =
                AdjudicationBuilder.on("2026-03-09").payerNumber("ICN-2").watched(9000);
        Adjudication reversal = AdjudicationBuilder.on("2026-04-06")
                .payer("PAYER-B")
                .payerNumber("B-1")
                .charge(-10000)
                .paid(-7000)
                .reversal();

        FoldedHistory folded = FoldedHistory.asOf("2026-04-06", DENIED, paidByOther("1"), watched, reversal);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.claim().watches()).isEmpty();
    }

    @Test
    void theOtherPayersCorrectionResolvesItAgain() {
        Adjudication corrected = AdjudicationBuilder.on("2026-03-09")
                .id("corrected")
                .payer("PAYER-B")
                .payerNumber("B-2")
                .charge(9000)
                .paid(6500)
                .settled();
        Adjudication reversal = AdjudicationBuilder.on("2026-04-06")
                .payer("PAYER-B")
                .payerNumber("B-1")
                .charge(-10000)
                .paid(-7000)
                .reversal();

        FoldedHistory folded = FoldedHistory.from(DENIED, paidByOther("1"), corrected, reversal);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Paid("corrected"));
        assertThat(folded.recovered("denied")).isEqualTo(6500);
    }

    @Test
    void aLatePaymentOfTheFirstPayerIsRecoveredToo() {
        Adjudication late = AdjudicationBuilder.on("2026-04-06")
                .payerNumber("ICN-2")
                .paid(500)
                .settled();

        assertThat(FoldedHistory.from(DENIED, paidByOther("1"), late).recovered("denied"))
                .isEqualTo(7500);
    }

    private static Adjudication paidByOther(String status) {
        return AdjudicationBuilder.on("2026-03-02")
                .id("other paid")
                .payer("PAYER-B")
                .payerNumber("B-1")
                .status(status)
                .paid(7000)
                .settled();
    }
}
