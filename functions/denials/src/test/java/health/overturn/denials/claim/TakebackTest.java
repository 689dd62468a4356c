package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.remittance.Money;
import org.junit.jupiter.api.Test;

class TakebackTest {
    private static final Adjudication PAID = AdjudicationBuilder.on("2026-02-02")
            .as("paid")
            .icn("ICN-1")
            .paying(8000)
            .settled();
    private static final Adjudication REVERSAL = AdjudicationBuilder.on("2026-03-02")
            .as("reversal")
            .at(1)
            .icn("ICN-1")
            .charge(-10000)
            .paying(-8000)
            .reversal();

    @Test
    void aPaymentReversedAndThenDeniedIsATakeback() {
        Adjudication denied = AdjudicationBuilder.on("2026-03-02")
                .as("denied")
                .at(2)
                .icn("ICN-2")
                .denied(10000);

        Folded facts = Folded.from(denied, PAID, REVERSAL);

        assertThat(facts.denial("denied").takeback()).isTrue();
        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.recovered("denied")).isZero();
        assertThat(facts.claim().paid()).isEqualTo(Money.ZERO);
    }

    @Test
    void theDenialMayComeInALaterTransaction() {
        Adjudication denied =
                AdjudicationBuilder.on("2026-04-06").as("denied").icn("ICN-2").denied(10000);

        assertThat(Folded.from(PAID, REVERSAL, denied).denial("denied").takeback())
                .isTrue();
    }

    @Test
    void aCorrectionThatStillPaysIsNoTakeback() {
        Adjudication partly = AdjudicationBuilder.on("2026-03-02")
                .as("partly")
                .at(2)
                .icn("ICN-2")
                .paying(5000)
                .denied(5000);

        assertThat(Folded.from(PAID, REVERSAL, partly).denial("partly").takeback())
                .isFalse();
    }

    @Test
    void aReversedDenialThatIsDeniedAgainIsNoTakeback() {
        Adjudication denied = AdjudicationBuilder.on("2026-02-02").as("denied").denied(10000);
        Adjudication reversal =
                AdjudicationBuilder.on("2026-03-02").at(1).charge(-10000).reversal();
        Adjudication again = AdjudicationBuilder.on("2026-03-02")
                .as("again")
                .at(2)
                .icn("ICN-2")
                .denied(10000);

        assertThat(Folded.from(denied, reversal, again).denial("again").takeback())
                .isFalse();
    }

    @Test
    void whatStandsBetweenReversalAndDenialEndsTheTakeback() {
        Adjudication paidAgain = AdjudicationBuilder.on("2026-03-02")
                .at(2)
                .icn("ICN-2")
                .paying(7000)
                .settled();
        Adjudication denied =
                AdjudicationBuilder.on("2026-04-06").as("denied").icn("ICN-3").denied(3000);

        assertThat(Folded.from(PAID, REVERSAL, paidAgain, denied)
                        .denial("denied")
                        .takeback())
                .isFalse();
    }

    @Test
    void aPaymentFromBeforeTheFirstFileThatIsTakenBackIsATakeback() {
        Adjudication denied = AdjudicationBuilder.on("2026-03-02")
                .as("denied")
                .at(2)
                .icn("ICN-2")
                .denied(10000);

        Folded facts = Folded.from(REVERSAL, denied);

        assertThat(facts.denial("denied").takeback()).isTrue();
        assertThat(facts.claim().unmatchedReversals()).containsExactly("reversal");
    }

    @Test
    void thePaymentMayBeReversedTogetherWithADenial() {
        Adjudication denied =
                AdjudicationBuilder.on("2026-01-26").as("denied").icn("ICN-0").denied(10000);
        Adjudication another = AdjudicationBuilder.on("2026-03-02")
                .at(2)
                .icn("ICN-0")
                .charge(-10000)
                .reversal();
        Adjudication again = AdjudicationBuilder.on("2026-03-02")
                .as("again")
                .at(3)
                .icn("ICN-2")
                .denied(10000);

        assertThat(Folded.from(denied, PAID, REVERSAL, another, again)
                        .denial("again")
                        .takeback())
                .isTrue();
    }

    @Test
    void aTakebackThatIsPaidAfterAllIsRecovered() {
        Adjudication denied = AdjudicationBuilder.on("2026-03-02")
                .as("denied")
                .at(2)
                .icn("ICN-2")
                .denied(10000);
        Adjudication paid = AdjudicationBuilder.on("2026-04-06")
                .as("paid again")
                .icn("ICN-3")
                .paying(8000)
                .settled();

        Folded facts = Folded.from(PAID, REVERSAL, denied, paid);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Paid("paid again", false));
        assertThat(facts.recovered("denied")).isEqualTo(8000);
    }
}
