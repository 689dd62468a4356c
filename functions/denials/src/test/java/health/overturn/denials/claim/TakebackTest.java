package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.remittance.Money;
import org.junit.jupiter.api.Test;

class TakebackTest {
    private static final Adjudication PAID = AdjudicationBuilder.on("2026-02-02")
            .id("paid")
            .payerNumber("ICN-1")
            .paid(8000)
            .settled();
    private static final Adjudication REVERSAL = AdjudicationBuilder.on("2026-03-02")
            .id("reversal")
            .position(1)
            .payerNumber("ICN-1")
            .charge(-10000)
            .paid(-8000)
            .reversal();

    @Test
    void aPaymentReversedAndThenDeniedIsATakeback() {
        Adjudication denied = AdjudicationBuilder.on("2026-03-02")
                .id("denied")
                .position(2)
                .payerNumber("ICN-2")
                .denied(10000);

        FoldedHistory folded = FoldedHistory.from(denied, PAID, REVERSAL);

        assertThat(folded.denial("denied").takeback()).isTrue();
        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.recovered("denied")).isZero();
        assertThat(folded.claim().paid()).isEqualTo(Money.ZERO);
    }

    @Test
    void theDenialMayComeInALaterTransaction() {
        Adjudication denied = AdjudicationBuilder.on("2026-04-06")
                .id("denied")
                .payerNumber("ICN-2")
                .denied(10000);

        assertThat(FoldedHistory.from(PAID, REVERSAL, denied).denial("denied").takeback())
                .isTrue();
    }

    @Test
    void aCorrectionThatStillPaysIsNoTakeback() {
        Adjudication partly = AdjudicationBuilder.on("2026-03-02")
                .id("partly")
                .position(2)
                .payerNumber("ICN-2")
                .paid(5000)
                .denied(5000);

        assertThat(FoldedHistory.from(PAID, REVERSAL, partly).denial("partly").takeback())
                .isFalse();
    }

    @Test
    void aReversedDenialThatIsDeniedAgainIsNoTakeback() {
        Adjudication denied = AdjudicationBuilder.on("2026-02-02").id("denied").denied(10000);
        Adjudication reversal =
                AdjudicationBuilder.on("2026-03-02").position(1).charge(-10000).reversal();
        Adjudication again = AdjudicationBuilder.on("2026-03-02")
                .id("again")
                .position(2)
                .payerNumber("ICN-2")
                .denied(10000);

        assertThat(FoldedHistory.from(denied, reversal, again).denial("again").takeback())
                .isFalse();
    }

    @Test
    void anAnswerBetweenReversalAndDenialEndsTheTakeback() {
        Adjudication paidAgain = AdjudicationBuilder.on("2026-03-02")
                .position(2)
                .payerNumber("ICN-2")
                .paid(7000)
                .settled();
        Adjudication denied = AdjudicationBuilder.on("2026-04-06")
                .id("denied")
                .payerNumber("ICN-3")
                .denied(3000);

        assertThat(FoldedHistory.from(PAID, REVERSAL, paidAgain, denied)
                        .denial("denied")
                        .takeback())
                .isFalse();
    }

    @Test
    void aPaymentFromBeforeTheFirstFileThatIsTakenBackIsATakeback() {
        Adjudication denied = AdjudicationBuilder.on("2026-03-02")
                .id("denied")
                .position(2)
                .payerNumber("ICN-2")
                .denied(10000);

        FoldedHistory folded = FoldedHistory.from(REVERSAL, denied);

        assertThat(folded.denial("denied").takeback()).isTrue();
        assertThat(folded.claim().unmatchedReversals()).containsExactly("reversal");
    }

    @Test
    void thePaymentMayBeReversedTogetherWithADenial() {
        Adjudication denied = AdjudicationBuilder.on("2026-01-26")
                .id("denied")
                .payerNumber("ICN-0")
                .denied(10000);
        Adjudication another = AdjudicationBuilder.on("2026-03-02")
                .position(2)
                .payerNumber("ICN-0")
                .charge(-10000)
                .reversal();
        Adjudication again = AdjudicationBuilder.on("2026-03-02")
                .id("again")
                .position(3)
                .payerNumber("ICN-2")
                .denied(10000);

        assertThat(FoldedHistory.from(denied, PAID, REVERSAL, another, again)
                        .denial("again")
                        .takeback())
                .isTrue();
    }

    @Test
    void aTakebackThatIsPaidAfterAllIsRecovered() {
        Adjudication denied = AdjudicationBuilder.on("2026-03-02")
                .id("denied")
                .position(2)
                .payerNumber("ICN-2")
                .denied(10000);
        Adjudication paid = AdjudicationBuilder.on("2026-04-06")
                .id("paid again")
                .payerNumber("ICN-3")
                .paid(8000)
                .settled();

        FoldedHistory folded = FoldedHistory.from(PAID, REVERSAL, denied, paid);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Paid("paid again"));
        assertThat(folded.recovered("denied")).isEqualTo(8000);
    }
}
