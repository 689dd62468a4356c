package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.code.Category;
import org.junit.jupiter.api.Test;

class DuplicateTest {
    private static final Adjudication DENIED = AdjudicationBuilder.on("2026-02-02")
            .id("denied")
            .payerNumber("ICN-1")
            .denied(10000);
    private static final Adjudication COPY =
            AdjudicationBuilder.on("2026-03-02").id("copy").payerNumber("ICN-2").duplicate(10000);

    @Test
    void aDuplicateOfAnOpenDenialClosesAtOnceAndLeavesItOpen() {
        FoldedHistory folded = FoldedHistory.from(COPY, DENIED);

        assertThat(folded.resolution("copy")).isEqualTo(new PayerResolution.Duplicate("denied"));
        assertThat(folded.denial("copy").repeatOf()).isNull();
        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Open());
    }

    @Test
    void aDuplicateOfAPaidClaimClosesAtOnce() {
        Adjudication paid =
                AdjudicationBuilder.on("2026-02-02").id("paid").paid(8000).settled();

        assertThat(FoldedHistory.from(paid, COPY).resolution("copy")).isEqualTo(new PayerResolution.Duplicate("paid"));
    }

    @Test
    void aDuplicateOfAnUnknownClaimIsAFollowUpDenial() {
        FoldedDenial copy = FoldedHistory.from(COPY).denial("copy");

        assertThat(copy.resolution()).isEqualTo(new PayerResolution.Open());
        assertThat(copy.judgement().category()).isEqualTo(Category.FOLLOW_UP);
    }

    @Test
    void aDuplicateOfAPaymentThatWasTakenBackIsAnOrdinaryDenial() {
        Adjudication paid = AdjudicationBuilder.on("2026-02-02")
                .id("paid")
                .payerNumber("ICN-1")
                .paid(8000)
                .settled();
        Adjudication reversed = AdjudicationBuilder.on("2026-02-09")
                .payerNumber("ICN-1")
                .charge(-10000)
                .paid(-8000)
                .reversal();

        FoldedDenial copy = FoldedHistory.from(paid, reversed, COPY).denial("copy");

        assertThat(copy.resolution()).isEqualTo(new PayerResolution.Open());
        assertThat(copy.takeback()).isTrue();
    }

    @Test
    void aDuplicateOfAClaimLeftToThePatientIsAnOrdinaryDenial() {
        Adjudication share = AdjudicationBuilder.on("2026-02-02").id("share").settled(10000);

        assertThat(FoldedHistory.from(share, COPY).resolution("copy")).isEqualTo(new PayerResolution.Open());
    }

    @Test
    void aDuplicateForAnotherPayerIsAnOrdinaryDenial() {
        Adjudication other = AdjudicationBuilder.on("2026-03-02")
                .id("other")
                .payer("PAYER-B")
                .payerNumber("ICN-2")
                .duplicate(10000);

        assertThat(FoldedHistory.from(DENIED, other).resolution("other")).isEqualTo(new PayerResolution.Open());
    }

    @Test
    void anOpenDenialIsTheOriginalRatherThanAnEarlierPayment() {
        Adjudication paid = AdjudicationBuilder.on("2026-01-26")
                .id("paid")
                .payerNumber("ICN-0")
                .paid(3000)
                .settled();

        assertThat(FoldedHistory.from(paid, DENIED, COPY).resolution("copy"))
                .isEqualTo(new PayerResolution.Duplicate("denied"));
    }

    @Test
    void theLatestPaymentIsTheOriginal() {
        Adjudication paid =
                AdjudicationBuilder.on("2026-02-02").id("paid").paid(3000).settled();
        Adjudication again =
                AdjudicationBuilder.on("2026-02-09").id("again").paid(4000).settled();

        assertThat(FoldedHistory.from(paid, again, COPY).resolution("copy"))
                .isEqualTo(new PayerResolution.Duplicate("again"));
    }

    @Test
    void aDuplicateThatPaysIsNotItsOwnOriginal() {
        Adjudication odd =
                AdjudicationBuilder.on("2026-03-02").id("odd").paid(10).duplicate(9990);

        assertThat(FoldedHistory.from(odd).resolution("odd")).isEqualTo(new PayerResolution.Open());
    }

    @Test
    void aPaymentAfterADuplicateResolvesTheOriginal() {
        Adjudication paid = AdjudicationBuilder.on("2026-04-06")
                .id("paid")
                .payerNumber("ICN-3")
                .paid(8000)
                .settled();

        FoldedHistory folded = FoldedHistory.from(DENIED, COPY, paid);

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Paid("paid"));
        assertThat(folded.recovered("denied")).isEqualTo(8000);
        assertThat(folded.resolution("copy")).isEqualTo(new PayerResolution.Duplicate("denied"));
        assertThat(folded.recovered("copy")).isZero();
    }

    @Test
    void aRepeatAfterADuplicateRepeatsTheOriginal() {
        Adjudication again = AdjudicationBuilder.on("2026-04-06")
                .id("again")
                .payerNumber("ICN-3")
                .denied(10000);

        FoldedHistory folded = FoldedHistory.from(DENIED, COPY, again);

        assertThat(folded.denial("again").repeatOf()).isEqualTo("denied");
        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Superseded("again", true));
        assertThat(folded.resolution("copy")).isEqualTo(new PayerResolution.Duplicate("denied"));
    }
}
