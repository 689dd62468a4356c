package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RepeatTest {
    private static final Adjudication FIRST =
            AdjudicationBuilder.on("2026-02-02").as("first").icn("ICN-1").denied(10000);
    private static final Adjudication SECOND =
            AdjudicationBuilder.on("2026-03-02").as("second").icn("ICN-2").denied(10000);
    private static final Adjudication THIRD =
            AdjudicationBuilder.on("2026-04-06").as("third").icn("ICN-3").denied(10000);

    @Test
    void eachRepeatSupersedesTheOneBeforeAndKeepsTheFirstDate() {
        Folded facts = Folded.from(THIRD, FIRST, SECOND);

        assertThat(facts.denialIds()).containsExactly("first", "second", "third");
        assertThat(facts.standing("first")).isEqualTo(new PayerResolution.Superseded("second"));
        assertThat(facts.standing("second")).isEqualTo(new PayerResolution.Superseded("third"));
        assertThat(facts.standing("third")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.denial("first").repeatOf()).isNull();
        assertThat(facts.denial("second").repeatOf()).isEqualTo("first");
        assertThat(facts.denial("third").repeatOf()).isEqualTo("second");
        assertThat(facts.denial("third").deniedOn()).isEqualTo(LocalDate.of(2026, 4, 6));
        assertThat(facts.denial("third").firstDeniedOn()).isEqualTo(LocalDate.of(2026, 2, 2));
    }

    @Test
    void aPaymentWithAPartStillDeniedSupersedesWithWhatItRecovered() {
        Adjudication partly = AdjudicationBuilder.on("2026-03-02")
                .as("partly")
                .icn("ICN-2")
                .paying(7000)
                .denied(3000);

        Folded facts = Folded.from(FIRST, partly);

        assertThat(facts.standing("first")).isEqualTo(new PayerResolution.Superseded("partly"));
        assertThat(facts.recovered("first")).isEqualTo(7000);
        assertThat(facts.standing("partly")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.recovered("partly")).isZero();
        assertThat(facts.denial("partly").repeatOf()).isEqualTo("first");
    }

    @Test
    void whatComesAfterARepeatIsRecoveredOnTheRepeat() {
        Adjudication partly = AdjudicationBuilder.on("2026-03-02")
                .as("partly")
                .icn("ICN-2")
                .paying(7000)
                .denied(3000);
        Adjudication rest = AdjudicationBuilder.on("2026-04-06")
                .as("rest")
                .icn("ICN-3")
                .paying(3000)
                .settled();

        Folded facts = Folded.from(FIRST, partly, rest);

        assertThat(facts.recovered("first")).isEqualTo(7000);
        assertThat(facts.recovered("partly")).isEqualTo(3000);
        assertThat(facts.standing("partly")).isEqualTo(new PayerResolution.Paid("rest", false));
    }

    @Test
    void aDenialAfterAPaymentRepeatsTheOneThatThePaymentResolved() {
        Adjudication paid = AdjudicationBuilder.on("2026-03-02")
                .as("paid")
                .icn("ICN-2")
                .paying(7000)
                .settled();

        Folded facts = Folded.from(FIRST, paid, THIRD);

        assertThat(facts.standing("first")).isEqualTo(new PayerResolution.Paid("paid", false));
        assertThat(facts.recovered("first")).isEqualTo(7000);
        assertThat(facts.standing("third")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.denial("third").repeatOf()).isEqualTo("first");
        assertThat(facts.denial("third").takeback()).isFalse();
    }

    @Test
    void twoDenialsInOneTransactionFollowEachOtherByPosition() {
        Adjudication last =
                AdjudicationBuilder.on("2026-02-02").as("last").at(9).denied(10000);
        Adjudication before =
                AdjudicationBuilder.on("2026-02-02").as("before").at(8).denied(10000);

        Folded facts = Folded.from(last, before);

        assertThat(facts.standing("before")).isEqualTo(new PayerResolution.Superseded("last"));
        assertThat(facts.standing("last")).isEqualTo(new PayerResolution.Open());
    }

    @Test
    void anotherPayersDenialIsNoRepeat() {
        Adjudication other = AdjudicationBuilder.on("2026-03-02")
                .as("other")
                .by("PAYER-B")
                .icn("ICN-2")
                .status("2")
                .denied(4000);

        Folded facts = Folded.from(FIRST, other);

        assertThat(facts.standing("first")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.standing("other")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.denial("other").repeatOf()).isNull();
        assertThat(facts.denial("other").firstDeniedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void anUndatedDenialComesFirstAndTheRepeatsDateIsTheFirstKnown() {
        Adjudication undated =
                AdjudicationBuilder.undated().as("undated").icn("ICN-0").denied(10000);

        Folded facts = Folded.from(SECOND, undated, THIRD);

        assertThat(facts.denial("undated").deniedOn()).isNull();
        assertThat(facts.denial("undated").firstDeniedOn()).isNull();
        assertThat(facts.denial("second").repeatOf()).isEqualTo("undated");
        assertThat(facts.denial("third").firstDeniedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    }
}
