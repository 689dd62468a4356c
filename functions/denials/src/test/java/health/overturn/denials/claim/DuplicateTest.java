package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import org.junit.jupiter.api.Test;

class DuplicateTest {
    private static final Adjudication DENIED =
            AdjudicationBuilder.on("2026-02-02").as("denied").icn("ICN-1").denied(10000);
    private static final Adjudication COPY =
            AdjudicationBuilder.on("2026-03-02").as("copy").icn("ICN-2").duplicate(10000);

    @Test
    void aDuplicateOfAnOpenDenialClosesAtOnceAndLeavesItOpen() {
        Folded facts = Folded.from(COPY, DENIED);

        assertThat(facts.standing("copy")).isEqualTo(new PayerResolution.Duplicate("denied"));
        assertThat(facts.denial("copy").repeatOf()).isNull();
        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Open());
    }

    @Test
    void aDuplicateOfAPaidClaimClosesAtOnce() {
        Adjudication paid =
                AdjudicationBuilder.on("2026-02-02").as("paid").paying(8000).settled();

        assertThat(Folded.from(paid, COPY).standing("copy")).isEqualTo(new PayerResolution.Duplicate("paid"));
    }

    @Test
    void aDuplicateOfAClaimThatNobodyKnowsIsADenialToFollowUp() {
        FoldedDenial copy = Folded.from(COPY).denial("copy");

        assertThat(copy.standing()).isEqualTo(new PayerResolution.Open());
        assertThat(copy.judgement().category()).isEqualTo(Category.FOLLOW_UP);
    }

    @Test
    void aDuplicateOfAPaymentThatWasTakenBackIsAnOrdinaryDenial() {
        Adjudication paid = AdjudicationBuilder.on("2026-02-02")
                .as("paid")
                .icn("ICN-1")
                .paying(8000)
                .settled();
        Adjudication reversed = AdjudicationBuilder.on("2026-02-09")
                .icn("ICN-1")
                .charge(-10000)
                .paying(-8000)
                .reversal();

        FoldedDenial copy = Folded.from(paid, reversed, COPY).denial("copy");

        assertThat(copy.standing()).isEqualTo(new PayerResolution.Open());
        assertThat(copy.takeback()).isTrue();
    }

    @Test
    void aDuplicateOfAClaimLeftToThePatientIsAnOrdinaryDenial() {
        Adjudication share = AdjudicationBuilder.on("2026-02-02").as("share").settled(10000);

        assertThat(Folded.from(share, COPY).standing("copy")).isEqualTo(new PayerResolution.Open());
    }

    @Test
    void aDuplicateForAnotherPayerIsAnOrdinaryDenial() {
        Adjudication other = AdjudicationBuilder.on("2026-03-02")
                .as("other")
                .by("PAYER-B")
                .icn("ICN-2")
                .duplicate(10000);

        assertThat(Folded.from(DENIED, other).standing("other")).isEqualTo(new PayerResolution.Open());
    }

    @Test
    void anOpenDenialIsTheOriginalRatherThanAnEarlierPayment() {
        Adjudication paid = AdjudicationBuilder.on("2026-01-26")
                .as("paid")
                .icn("ICN-0")
                .paying(3000)
                .settled();

        assertThat(Folded.from(paid, DENIED, COPY).standing("copy")).isEqualTo(new PayerResolution.Duplicate("denied"));
    }

    @Test
    void theLatestPaymentIsTheOriginal() {
        Adjudication paid =
                AdjudicationBuilder.on("2026-02-02").as("paid").paying(3000).settled();
        Adjudication again =
                AdjudicationBuilder.on("2026-02-09").as("again").paying(4000).settled();

        assertThat(Folded.from(paid, again, COPY).standing("copy")).isEqualTo(new PayerResolution.Duplicate("again"));
    }

    @Test
    void aDuplicateThatPaysIsNotItsOwnOriginal() {
        Adjudication odd =
                AdjudicationBuilder.on("2026-03-02").as("odd").paying(10).duplicate(9990);

        assertThat(Folded.from(odd).standing("odd")).isEqualTo(new PayerResolution.Open());
    }

    @Test
    void aPaymentAfterADuplicateResolvesTheOriginal() {
        Adjudication paid = AdjudicationBuilder.on("2026-04-06")
                .as("paid")
                .icn("ICN-3")
                .paying(8000)
                .settled();

        Folded facts = Folded.from(DENIED, COPY, paid);

        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Paid("paid", false));
        assertThat(facts.recovered("denied")).isEqualTo(8000);
        assertThat(facts.standing("copy")).isEqualTo(new PayerResolution.Duplicate("denied"));
        assertThat(facts.recovered("copy")).isZero();
    }

    @Test
    void aRepeatAfterADuplicateRepeatsTheOriginal() {
        Adjudication again =
                AdjudicationBuilder.on("2026-04-06").as("again").icn("ICN-3").denied(10000);

        Folded facts = Folded.from(DENIED, COPY, again);

        assertThat(facts.denial("again").repeatOf()).isEqualTo("denied");
        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Superseded("again"));
        assertThat(facts.standing("copy")).isEqualTo(new PayerResolution.Duplicate("denied"));
    }
}
