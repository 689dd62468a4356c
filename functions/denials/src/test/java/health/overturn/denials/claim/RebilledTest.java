package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RebilledTest {
    private static final Adjudication DENIED =
            AdjudicationBuilder.on("2026-02-02").as("denied").icn("ICN-1").denied(10000);

    @ParameterizedTest
    @ValueSource(strings = {"1", "19"})
    void anotherPayersPaymentAsPrimaryResolvesTheDenial(String status) {
        Folded facts = Folded.from(DENIED, paidByOther(status));

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Paid("other paid", false));
        assertThat(facts.recovered("denied")).isEqualTo(7000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "20", "21"})
    void aSecondaryPaymentLeavesThePrimarysDenialOpen(String status) {
        Folded facts = Folded.from(DENIED, paidByOther(status));

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.recovered("denied")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "3", "20", "21"})
    void aSecondarysDenialIsNotResolvedByThePrimarysPayment(String status) {
        Adjudication denied =
                AdjudicationBuilder.on("2026-02-02").as("denied").status(status).denied(3000);

        assertThat(Folded.from(denied, paidByOther("1")).standing("denied")).isEqualTo(new PayerResolution.Open());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "4", "19"})
    void aPrimarysDenialUnderAnyStatusIsResolved(String status) {
        Adjudication denied =
                AdjudicationBuilder.on("2026-02-02").as("denied").status(status).denied(10000);

        assertThat(Folded.from(denied, paidByOther("1")).standing("denied"))
                .isEqualTo(new PayerResolution.Paid("other paid", false));
    }

    @Test
    void anotherPayersPaymentBeforeTheDenialResolvesNothing() {
        Adjudication before = AdjudicationBuilder.on("2026-01-26")
                .by("PAYER-B")
                .icn("B-1")
                .paying(7000)
                .settled();

        assertThat(Folded.from(before, DENIED).standing("denied")).isEqualTo(new PayerResolution.Open());
    }

    @Test
    void anotherPayerThatPaysNothingResolvesNothing() {
        Adjudication nothing =
                AdjudicationBuilder.on("2026-03-02").by("PAYER-B").icn("B-1").settled(10000);

        assertThat(Folded.from(DENIED, nothing).standing("denied")).isEqualTo(new PayerResolution.Open());
    }

    @Test
    void anotherPayersDenialLeavesBothOpen() {
        Adjudication other = AdjudicationBuilder.on("2026-03-02")
                .as("other")
                .by("PAYER-B")
                .icn("B-1")
                .denied(10000);

        Folded facts = Folded.from(DENIED, other);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.standing("other")).isEqualTo(new PayerResolution.Open());
    }

    @Test
    void theReversalOfTheOtherPayersPaymentOpensTheDenialAgain() {
        Adjudication reversal = AdjudicationBuilder.on("2026-04-06")
                .by("PAYER-B")
                .icn("B-1")
                .charge(-10000)
                .paying(-7000)
                .reversal();

        Folded facts = Folded.from(DENIED, paidByOther("1"), reversal);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.recovered("denied")).isZero();
    }

    @Test
    void nothingIsWatchedBesideADenialOpenAgain() {
        Adjudication watched = AdjudicationBuilder.on("2026-03-09").icn("ICN-2").watched(9000);
        Adjudication reversal = AdjudicationBuilder.on("2026-04-06")
                .by("PAYER-B")
                .icn("B-1")
                .charge(-10000)
                .paying(-7000)
                .reversal();

        Folded facts = Folded.asOf("2026-04-06", DENIED, paidByOther("1"), watched, reversal);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.claim().watches()).isEmpty();
    }

    @Test
    void theOtherPayersCorrectionResolvesItOnceMore() {
        Adjudication corrected = AdjudicationBuilder.on("2026-03-09")
                .as("corrected")
                .by("PAYER-B")
                .icn("B-2")
                .charge(9000)
                .paying(6500)
                .settled();
        Adjudication reversal = AdjudicationBuilder.on("2026-04-06")
                .by("PAYER-B")
                .icn("B-1")
                .charge(-10000)
                .paying(-7000)
                .reversal();

        Folded facts = Folded.from(DENIED, paidByOther("1"), corrected, reversal);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Paid("corrected", false));
        assertThat(facts.recovered("denied")).isEqualTo(6500);
    }

    @Test
    void whatTheFirstPayerPaysAfterAllIsRecoveredToo() {
        Adjudication late =
                AdjudicationBuilder.on("2026-04-06").icn("ICN-2").paying(500).settled();

        assertThat(Folded.from(DENIED, paidByOther("1"), late).recovered("denied"))
                .isEqualTo(7500);
    }

    private static Adjudication paidByOther(String status) {
        return AdjudicationBuilder.on("2026-03-02")
                .as("other paid")
                .by("PAYER-B")
                .icn("B-1")
                .status(status)
                .paying(7000)
                .settled();
    }
}
