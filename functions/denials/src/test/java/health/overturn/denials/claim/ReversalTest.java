package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReversalTest {
    private static final Adjudication DENIED =
            AdjudicationBuilder.on("2026-02-02").as("denied").icn("ICN-1").denied(10000);

    @Test
    void aReversalClosesTheDenialThatItReverses() {
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .as("reversal")
                .charge(-10000)
                .reversal();

        Folded facts = Folded.from(reversal, DENIED);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Reversed("reversal"));
        assertThat(facts.denialIds()).containsExactly("denied");
        assertThat(facts.claim().unmatchedReversals()).isEmpty();
        assertThat(facts.claim().adjudications()).containsExactly("denied", "reversal");
    }

    @Test
    void aCorrectionInTheSameTransactionRecoversOnTheReversedDenial() {
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .as("reversal")
                .at(1)
                .charge(-10000)
                .reversal();
        Adjudication correction = AdjudicationBuilder.on("2026-03-02")
                .as("correction")
                .at(2)
                .icn("ICN-2")
                .paying(8000)
                .settled();

        Folded facts = Folded.from(correction, DENIED, reversal);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Reversed("reversal"));
        assertThat(facts.recovered("denied")).isEqualTo(8000);
    }

    @Test
    void aCorrectionInALaterTransactionRecoversOnTheReversedDenial() {
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .as("reversal")
                .charge(-10000)
                .reversal();
        Adjudication correction = AdjudicationBuilder.on("2026-04-06")
                .as("correction")
                .icn("ICN-2")
                .paying(8000)
                .settled();

        Folded facts = Folded.from(correction, reversal, DENIED);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Reversed("reversal"));
        assertThat(facts.recovered("denied")).isEqualTo(8000);
    }

    @Test
    void onlyWhatACorrectionPaysBeyondTheReversedPaymentIsRecovered() {
        Adjudication partly =
                AdjudicationBuilder.on("2026-02-02").as("partly").paying(6000).denied(4000);
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .at(1)
                .charge(-10000)
                .paying(-6000)
                .reversal();
        Adjudication correction = AdjudicationBuilder.on("2026-03-02")
                .at(2)
                .icn("ICN-2")
                .paying(9000)
                .settled();

        assertThat(Folded.from(partly, reversal, correction).recovered("partly"))
                .isEqualTo(3000);
        assertThat(Folded.from(partly, reversal).recovered("partly")).isZero();
    }

    @Test
    void aCorrectionThatDeniesAgainIsARepeatOfTheReversedDenial() {
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .as("reversal")
                .at(1)
                .charge(-10000)
                .reversal();
        Adjudication correction = AdjudicationBuilder.on("2026-03-02")
                .as("correction")
                .at(2)
                .icn("ICN-2")
                .paying(7000)
                .denied(3000);

        Folded facts = Folded.from(DENIED, reversal, correction);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Reversed("reversal"));
        assertThat(facts.recovered("denied")).isEqualTo(7000);
        assertThat(facts.standing("correction")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.denial("correction").repeatOf()).isEqualTo("denied");
        assertThat(facts.denial("correction").firstDeniedOn()).isEqualTo(LocalDate.of(2026, 2, 2));
        assertThat(facts.denial("correction").takeback()).isFalse();
    }

    @Test
    void thePayersNumberSaysBestWhatIsReversed() {
        Adjudication other = AdjudicationBuilder.on("2026-03-02")
                .as("other")
                .icn("ICN-2")
                .charge(5000)
                .denied(5000);
        Adjudication reversal = AdjudicationBuilder.on("2026-04-06")
                .as("reversal")
                .icn("ICN-1")
                .original("ICN-2")
                .charge(-5000)
                .reversal();

        Folded facts = Folded.from(DENIED, other, reversal);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Superseded("other"));
        assertThat(facts.standing("other")).isEqualTo(new PayerResolution.Open());
    }

    @Test
    void theOriginalNumberSaysWhatIsReversedWhenThePayersNumberIsNew() {
        Adjudication other = AdjudicationBuilder.on("2026-03-02")
                .as("other")
                .icn("ICN-2")
                .charge(5000)
                .denied(5000);
        Adjudication reversal = AdjudicationBuilder.on("2026-04-06")
                .as("reversal")
                .icn("ICN-3")
                .original("ICN-2")
                .charge(-10000)
                .reversal();

        assertThat(Folded.from(DENIED, other, reversal).standing("other"))
                .isEqualTo(new PayerResolution.Reversed("reversal"));
    }

    @Test
    void theChargeSaysWhatIsReversedWhenNoNumberDoes() {
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .as("reversal")
                .icn("ICN-3")
                .charge(-10000)
                .reversal();
        Adjudication unsigned = AdjudicationBuilder.on("2026-03-02")
                .as("unsigned")
                .icn("ICN-3")
                .charge(10000)
                .reversal();

        assertThat(Folded.from(DENIED, reversal).standing("denied"))
                .isEqualTo(new PayerResolution.Reversed("reversal"));
        assertThat(Folded.from(DENIED, unsigned).standing("denied"))
                .isEqualTo(new PayerResolution.Reversed("unsigned"));
    }

    @Test
    void aReversalThatFitsNothingIsKeptAsUnmatched() {
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .as("reversal")
                .icn("ICN-3")
                .charge(-1)
                .reversal();

        Folded facts = Folded.from(DENIED, reversal);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.claim().unmatchedReversals()).containsExactly("reversal");
    }

    @Test
    void anAdjudicationIsReversedOnceOnly() {
        Adjudication first = AdjudicationBuilder.on("2026-03-02")
                .as("first")
                .at(1)
                .charge(-10000)
                .reversal();
        Adjudication second = AdjudicationBuilder.on("2026-03-02")
                .as("second")
                .at(2)
                .charge(-10000)
                .reversal();

        Folded facts = Folded.from(DENIED, first, second);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Reversed("first"));
        assertThat(facts.claim().unmatchedReversals()).containsExactly("second");
    }

    @Test
    void anotherPayersReversalFitsNothing() {
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .as("reversal")
                .by("PAYER-B")
                .charge(-10000)
                .reversal();

        Folded facts = Folded.from(DENIED, reversal);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.claim().unmatchedReversals()).containsExactly("reversal");
    }

    @Test
    void aReversalWithoutADayOfServiceFindsItsDenial() {
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .as("reversal")
                .service(null)
                .charge(-10000)
                .reversal();

        Folded facts = Folded.from(DENIED, reversal);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Reversed("reversal"));
        assertThat(facts.claim().serviceFrom()).isEqualTo(LocalDate.of(2026, 1, 5));
    }

    @Test
    void aReversalDatedBeforeTheDenialFitsNothing() {
        Adjudication reversal =
                AdjudicationBuilder.undated().as("reversal").charge(-10000).reversal();

        Folded facts = Folded.from(DENIED, reversal);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.claim().unmatchedReversals()).containsExactly("reversal");
    }

    @Test
    void theReversalOfAnEarlierDenialLeavesTheOneThatRepeatedItOpen() {
        Adjudication repeat =
                AdjudicationBuilder.on("2026-03-02").as("repeat").icn("ICN-2").denied(10000);
        Adjudication reversal = AdjudicationBuilder.on("2026-04-06")
                .as("reversal")
                .icn("ICN-1")
                .charge(-10000)
                .reversal();

        Folded facts = Folded.from(DENIED, repeat, reversal);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Superseded("repeat"));
        assertThat(facts.standing("repeat")).isEqualTo(new PayerResolution.Open());
    }
}
