package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.adjudication.Adjudication;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RepeatTest {
    private static final Adjudication FIRST = AdjudicationBuilder.on("2026-02-02")
            .id("first")
            .payerNumber("ICN-1")
            .denied(10000);
    private static final Adjudication SECOND = AdjudicationBuilder.on("2026-03-02")
            .id("second")
            .payerNumber("ICN-2")
            .denied(10000);
    private static final Adjudication THIRD = AdjudicationBuilder.on("2026-04-06")
            .id("third")
            .payerNumber("ICN-3")
            .denied(10000);

    @Test
    void eachRepeatSupersedesTheOneBeforeAndKeepsTheFirstDate() {
        FoldedHistory folded = FoldedHistory.from(THIRD, FIRST, SECOND);

        assertThat(folded.denialIds()).containsExactly("first", "second", "third");
        assertThat(folded.resolution("first")).isEqualTo(new PayerResolution.Superseded("second", true));
        assertThat(folded.resolution("second")).isEqualTo(new PayerResolution.Superseded("third", true));
        assertThat(folded.resolution("third")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.denial("first").repeatOf()).isNull();
        assertThat(folded.denial("second").repeatOf()).isEqualTo("first");
        assertThat(folded.denial("third").repeatOf()).isEqualTo("second");
        assertThat(folded.denial("third").deniedOn()).isEqualTo(LocalDate.of(2026, 4, 6));
        assertThat(folded.denial("third").firstDeniedOn()).isEqualTo(LocalDate.of(2026, 2, 2));
    }

    @Test
    void aPaymentWithAPartStillDeniedSupersedesWithWhatItRecovered() {
        Adjudication partly = AdjudicationBuilder.on("2026-03-02")
                .id("partly")
                .payerNumber("ICN-2")
                .paid(7000)
                .denied(3000);

        FoldedHistory folded = FoldedHistory.from(FIRST, partly);

        assertThat(folded.resolution("first")).isEqualTo(new PayerResolution.Superseded("partly", true));
        assertThat(folded.recovered("first")).isEqualTo(7000);
        assertThat(folded.resolution("partly")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.recovered("partly")).isZero();
        assertThat(folded.denial("partly").repeatOf()).isEqualTo("first");
    }

    @Test
    void aPaymentAfterARepeatIsRecoveredOnTheRepeat() {
        Adjudication partly = AdjudicationBuilder.on("2026-03-02")
                .id("partly")
                .payerNumber("ICN-2")
                .paid(7000)
                .denied(3000);
        Adjudication rest = AdjudicationBuilder.on("2026-04-06")
                .id("rest")
                .payerNumber("ICN-3")
                .paid(3000)
                .settled();

        FoldedHistory folded = FoldedHistory.from(FIRST, partly, rest);

        assertThat(folded.recovered("first")).isEqualTo(7000);
        assertThat(folded.recovered("partly")).isEqualTo(3000);
        assertThat(folded.resolution("partly")).isEqualTo(new PayerResolution.Paid("rest"));
    }

    @Test
    void aDenialAfterAPaymentRepeatsTheOneThatThePaymentResolved() {
        Adjudication paid = AdjudicationBuilder.on("2026-03-02")
                .id("paid")
                .payerNumber("ICN-2")
                .paid(7000)
                .settled();

        FoldedHistory folded = FoldedHistory.from(FIRST, paid, THIRD);

        assertThat(folded.resolution("first")).isEqualTo(new PayerResolution.Paid("paid"));
        assertThat(folded.recovered("first")).isEqualTo(7000);
        assertThat(folded.resolution("third")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.denial("third").repeatOf()).isEqualTo("first");
        assertThat(folded.denial("third").takeback()).isFalse();
    }

    @Test
    void twoDenialsInOneTransactionFollowEachOtherByPosition() {
        Adjudication last =
                AdjudicationBuilder.on("2026-02-02").id("last").position(9).denied(10000);
        Adjudication before =
                AdjudicationBuilder.on("2026-02-02").id("before").position(8).denied(10000);

        FoldedHistory folded = FoldedHistory.from(last, before);

        assertThat(folded.resolution("before")).isEqualTo(new PayerResolution.Superseded("last", true));
        assertThat(folded.resolution("last")).isEqualTo(new PayerResolution.Open());
    }

    @Test
    void anotherPayersDenialIsNoRepeat() {
        Adjudication other = AdjudicationBuilder.on("2026-03-02")
                .id("other")
                .payer("PAYER-B")
                .payerNumber("ICN-2")
                .status("2")
                .denied(4000);

        FoldedHistory folded = FoldedHistory.from(FIRST, other);

        assertThat(folded.resolution("first")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.resolution("other")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.denial("other").repeatOf()).isNull();
        assertThat(folded.denial("other").firstDeniedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void anUndatedDenialComesFirstAndTheRepeatsDateIsTheFirstKnown() {
        Adjudication undated =
                AdjudicationBuilder.undated().id("undated").payerNumber("ICN-0").denied(10000);

        FoldedHistory folded = FoldedHistory.from(SECOND, undated, THIRD);

        assertThat(folded.denial("undated").deniedOn()).isNull();
        assertThat(folded.denial("undated").firstDeniedOn()).isNull();
        assertThat(folded.denial("second").repeatOf()).isEqualTo("undated");
        assertThat(folded.denial("third").firstDeniedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    }
}
