package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.code.Category;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReversalTest {
    private static final Adjudication DENIED = AdjudicationBuilder.on("2026-02-02")
            .id("denied")
            .payerNumber("ICN-1")
            .denied(10000);

    @Test
    void aReversalClosesTheDenialThatItReverses() {
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .id("reversal")
                .charge(-10000)
                .reversal();

        FoldedHistory folded = FoldedHistory.asOf("2026-04-15", reversal, DENIED);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Reversed("reversal"));
        assertThat(folded.denialIds()).containsExactly("denied");
        assertThat(folded.claim().unmatchedReversals()).isEmpty();
        assertThat(folded.claim().adjudications()).containsExactly("denied", "reversal");
        assertThat(folded.claim().watches()).singleElement().satisfies(watch -> {
            assertThat(watch.id()).isEqualTo("reversal-undecided");
            assertThat(watch.amount()).isEqualTo(Money.ofCents(10000));
            assertThat(watch.expiresOn()).isEqualTo(LocalDate.of(2026, 4, 16));
        });
    }

    @Test
    void aReversedDenialThatNothingFollowsBecomesAnotherDenial() {
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .id("reversal")
                .charge(-10000)
                .reversal();

        FoldedHistory folded = FoldedHistory.from(reversal, DENIED);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Reversed("reversal"));
        assertThat(folded.resolution("reversal-undecided")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.denial("reversal-undecided").repeatOf()).isEqualTo("denied");
        assertThat(folded.denial("reversal-undecided").amount()).isEqualTo(Money.ofCents(10000));
        assertThat(folded.denial("reversal-undecided").cause()).isEqualTo(Category.AUTHORIZATION);
    }

    @Test
    void aCorrectionAfterTheWatchRanOutAnswersTheDenialThatItBecame() {
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .id("reversal")
                .charge(-10000)
                .reversal();
        Adjudication late = AdjudicationBuilder.on("2026-05-04")
                .id("late")
                .payerNumber("ICN-2")
                .paid(8000)
                .settled();

        FoldedHistory folded = FoldedHistory.from(late, reversal, DENIED);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Reversed("reversal"));
        assertThat(folded.resolution("reversal-undecided")).isEqualTo(new PayerResolution.Paid("late"));
        assertThat(folded.recovered("reversal-undecided")).isEqualTo(8000);
        assertThat(folded.recovered("denied")).isZero();
    }

    @Test
    void aCorrectionInTheSameTransactionRecoversOnTheReversedDenial() {
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .id("reversal")
                .position(1)
                .charge(-10000)
                .reversal();
        Adjudication correction = AdjudicationBuilder.on("2026-03-02")
                .id("correction")
                .position(2)
                .payerNumber("ICN-2")
                .paid(8000)
                .settled();

        FoldedHistory folded = FoldedHistory.from(correction, DENIED, reversal);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Paid("correction"));
        assertThat(folded.recovered("denied")).isEqualTo(8000);
    }

    @Test
    void aCorrectionInALaterTransactionRecoversOnTheReversedDenial() {
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .id("reversal")
                .charge(-10000)
                .reversal();
        Adjudication correction = AdjudicationBuilder.on("2026-04-06")
                .id("correction")
                .payerNumber("ICN-2")
                .paid(8000)
                .settled();

        FoldedHistory folded = FoldedHistory.from(correction, reversal, DENIED);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Paid("correction"));
        assertThat(folded.recovered("denied")).isEqualTo(8000);
    }

    @Test
    void onlyWhatACorrectionPaysBeyondTheReversedPaymentIsRecovered() {
        Adjudication partly =
                AdjudicationBuilder.on("2026-02-02").id("partly").paid(6000).denied(4000);
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .position(1)
                .charge(-10000)
                .paid(-6000)
                .reversal();
        Adjudication correction = AdjudicationBuilder.on("2026-03-02")
                .position(2)
                .payerNumber("ICN-2")
                .paid(9000)
                .settled();

        assertThat(FoldedHistory.from(partly, reversal, correction).recovered("partly"))
                .isEqualTo(3000);
        assertThat(FoldedHistory.from(partly, reversal).recovered("partly")).isZero();
    }

    @Test
    void aCorrectionThatDeniesAgainIsARepeatOfTheReversedDenial() {
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .id("reversal")
                .position(1)
                .charge(-10000)
                .reversal();
        Adjudication correction = AdjudicationBuilder.on("2026-03-02")
                .id("correction")
                .position(2)
                .payerNumber("ICN-2")
                .paid(7000)
                .denied(3000);

        FoldedHistory folded = FoldedHistory.from(DENIED, reversal, correction);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Superseded("correction", true));
        assertThat(folded.recovered("denied")).isEqualTo(7000);
        assertThat(folded.resolution("correction")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.denial("correction").repeatOf()).isEqualTo("denied");
        assertThat(folded.denial("correction").firstDeniedOn()).isEqualTo(LocalDate.of(2026, 2, 2));
        assertThat(folded.denial("correction").takeback()).isFalse();
    }

    @Test
    void thePayersNumberDecidesFirstWhatIsReversed() {
        Adjudication other = AdjudicationBuilder.on("2026-03-02")
                .id("other")
                .payerNumber("ICN-2")
                .denied(5000);
        Adjudication reversal = AdjudicationBuilder.on("2026-04-06")
                .id("reversal")
                .payerNumber("ICN-1")
                .originalNumber("ICN-2")
                .charge(-10000)
                .reversal();

        FoldedHistory folded = FoldedHistory.from(DENIED, other, reversal);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Superseded("other", true));
        assertThat(folded.resolution("other")).isEqualTo(new PayerResolution.Open());
    }

    @Test
    void theOriginalNumberDecidesWhenThePayersNumberIsNew() {
        Adjudication other = AdjudicationBuilder.on("2026-03-02")
                .id("other")
                .payerNumber("ICN-2")
                .denied(5000);
        Adjudication reversal = AdjudicationBuilder.on("2026-04-06")
                .id("reversal")
                .payerNumber("ICN-3")
                .originalNumber("ICN-2")
                .charge(-10000)
                .reversal();

        assertThat(FoldedHistory.from(DENIED, other, reversal).resolution("other"))
                .isEqualTo(new PayerResolution.Reversed("reversal"));
    }

    @Test
    void theChargeDecidesWhenNoNumberDoes() {
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .id("reversal")
                .payerNumber("ICN-3")
                .charge(-10000)
                .reversal();
        Adjudication unsigned = AdjudicationBuilder.on("2026-03-02")
                .id("unsigned")
                .payerNumber("ICN-3")
                .charge(10000)
                .reversal();

        assertThat(FoldedHistory.from(DENIED, reversal).resolution("denied"))
                .isEqualTo(new PayerResolution.Reversed("reversal"));
        assertThat(FoldedHistory.from(DENIED, unsigned).resolution("denied"))
                .isEqualTo(new PayerResolution.Reversed("unsigned"));
    }

    @Test
    void aReversalThatMatchesNothingIsReportedAsUnmatched() {
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .id("reversal")
                .payerNumber("ICN-3")
                .charge(-1)
                .reversal();

        FoldedHistory folded = FoldedHistory.from(DENIED, reversal);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.claim().unmatchedReversals()).containsExactly("reversal");
    }

    @Test
    void anAdjudicationIsReversedOnceOnly() {
        Adjudication first = AdjudicationBuilder.on("2026-03-02")
                .id("first")
                .position(1)
                .charge(-10000)
                .reversal();
        Adjudication second = AdjudicationBuilder.on("2026-03-02")
                .id("second")
                .position(2)
                .charge(-10000)
                .reversal();

        FoldedHistory folded = FoldedHistory.from(DENIED, first, second);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Reversed("first"));
        assertThat(folded.claim().unmatchedReversals()).containsExactly("second");
    }

    @Test
    void anotherPayersReversalMatchesNothing() {
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .id("reversal")
                .payer("PAYER-B")
                .charge(-10000)
                .reversal();

        FoldedHistory folded = FoldedHistory.from(DENIED, reversal);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.claim().unmatchedReversals()).containsExactly("reversal");
    }

    @Test
    void aReversalWithoutADayOfServiceFindsItsDenial() {
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .id("reversal")
                .serviceFrom(null)
                .charge(-10000)
                .reversal();

        FoldedHistory folded = FoldedHistory.from(DENIED, reversal);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Reversed("reversal"));
        assertThat(folded.claim().serviceFrom()).isEqualTo(LocalDate.of(2026, 1, 5));
    }

    @Test
    void aReversalDatedBeforeTheDenialMatchesNothing() {
        Adjudication reversal =
                AdjudicationBuilder.undated().id("reversal").charge(-10000).reversal();

        FoldedHistory folded = FoldedHistory.from(DENIED, reversal);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.claim().unmatchedReversals()).containsExactly("reversal");
    }

    @Test
    void theReversalOfAnEarlierDenialLeavesTheOneThatRepeatedItOpen() {
        Adjudication repeat = AdjudicationBuilder.on("2026-03-02")
                .id("repeat")
                .payerNumber("ICN-2")
                .denied(10000);
        Adjudication reversal = AdjudicationBuilder.on("2026-04-06")
                .id("reversal")
                .payerNumber("ICN-1")
                .charge(-10000)
                .reversal();

        FoldedHistory folded = FoldedHistory.from(DENIED, repeat, reversal);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Superseded("repeat", true));
        assertThat(folded.resolution("repeat")).isEqualTo(new PayerResolution.Open());
    }
}
