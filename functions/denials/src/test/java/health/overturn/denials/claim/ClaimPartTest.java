package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.remittance.Money;
import org.junit.jupiter.api.Test;

class ClaimPartTest {
    private static final PayerResolution OPEN = new PayerResolution.Open();

    @Test
    void aPaidPartUnderAnotherNumberLeavesTheDeniedPartOpen() {
        Adjudication denied = firstPart().denied(20000);
        Adjudication paid = AdjudicationBuilder.on("2026-02-02")
                .id("paid")
                .position(2)
                .payerNumber("ICN-2")
                .charge(10000)
                .paid(8000)
                .line(22, 8000)
                .settled();

        FoldedHistory folded = FoldedHistory.from(paid, denied);

        assertThat(folded.resolution("part 1")).isEqualTo(OPEN);
        assertThat(folded.recovered("part 1")).isZero();
    }

    @Test
    void partsUnderOneNumberInOneTransactionStayApart() {
        Adjudication denied = firstPart().denied(20000);
        Adjudication paid = AdjudicationBuilder.on("2026-02-02")
                .position(2)
                .payerNumber("ICN-1")
                .charge(10000)
                .paid(8000)
                .line(22, 8000)
                .settled();

        assertThat(FoldedHistory.from(denied, paid).denial("part 1").open()).isEqualTo(Money.ofCents(20000));
    }

    @Test
    void twoDeniedPartsAreTwoOpenDenials() {
        Adjudication first = firstPart().denied(20000);
        Adjudication second = AdjudicationBuilder.on("2026-02-02")
                .id("part 2")
                .position(2)
                .payerNumber("ICN-2")
                .charge(10000)
                .line(22, 0)
                .denied(10000);

        FoldedHistory folded = FoldedHistory.from(second, first);

        assertThat(folded.resolution("part 1")).isEqualTo(OPEN);
        assertThat(folded.resolution("part 2")).isEqualTo(OPEN);
        assertThat(folded.denial("part 2").repeatOf()).isNull();
    }

    @Test
    void anAnswerToBothPartsSettlesTheLinesThatItNames() {
        Adjudication first = firstPart().denied(20000);
        Adjudication second = AdjudicationBuilder.on("2026-02-02")
                .id("part 2")
                .position(2)
                .payerNumber("ICN-2")
                .charge(10000)
                .line(22, 0)
                .denied(10000);
        Adjudication both = AdjudicationBuilder.on("2026-03-02")
                .id("both")
                .payerNumber("ICN-3")
                .charge(30000)
                .paid(21000)
                .line(11, 15000)
                .line(22, 6000)
                .settled();

        FoldedHistory folded = FoldedHistory.from(first, both, second);

        assertThat(folded.resolution("part 1")).isEqualTo(new PayerResolution.Paid("both"));
        assertThat(folded.recovered("part 1")).isEqualTo(15000);
        assertThat(folded.resolution("part 2")).isEqualTo(new PayerResolution.Paid("both"));
        assertThat(folded.recovered("part 2")).isEqualTo(6000);
    }

    @Test
    void aPaymentOfOneOfTwoDeniedLinesLeavesTheOtherOpen() {
        Adjudication denied = AdjudicationBuilder.on("2026-02-02")
                .id("denied")
                .charge(20000)
                .line(11, 0)
                .line(22, 0)
                .deniedOnEachLine(10000);
        Adjudication one = AdjudicationBuilder.on("2026-03-02")
                .id("one")
                .charge(20000)
                .paid(7000)
                .line(11, 7000)
                .settled();

        FoldedHistory folded = FoldedHistory.from(denied, one);

        assertThat(folded.resolution("denied")).isEqualTo(OPEN);
        assertThat(folded.recovered("denied")).isEqualTo(7000);
        assertThat(folded.denial("denied").open()).isEqualTo(Money.ofCents(10000));
    }

    @Test
    void theSameServiceUnderOtherControlNumbersIsAnotherLine() {
        Adjudication denied = AdjudicationBuilder.on("2026-02-02")
                .id("denied")
                .charge(10000)
                .line(11, 901, 0, 0, 0)
                .denied(10000);
        Adjudication otherLine = AdjudicationBuilder.on("2026-03-02")
                .charge(10000)
                .paid(8000)
                .line(11, 902, 8000, 0, 0)
                .settled();

        assertThat(FoldedHistory.from(denied, otherLine).resolution("denied")).isEqualTo(OPEN);
    }

    @Test
    void aReplacementWithAnotherProcedureAnswersTheWholeDenial() {
        Adjudication denied = firstPart().denied(20000);
        Adjudication replacement = AdjudicationBuilder.on("2026-03-02")
                .id("replacement")
                .payerNumber("ICN-9")
                .originalNumber("ICN-1")
                .frequency("7")
                .charge(18000)
                .paid(9000)
                .line(33, 9000)
                .settled();

        FoldedHistory folded = FoldedHistory.from(replacement, denied);

        assertThat(folded.resolution("part 1")).isEqualTo(new PayerResolution.Paid("replacement"));
        assertThat(folded.recovered("part 1")).isEqualTo(9000);
    }

    @Test
    void whatTheAnswerLeavesToThePatientIsAllowedAndTheContractIsNoStake() {
        Adjudication denied = firstPart().denied(20000);
        Adjudication answered = AdjudicationBuilder.on("2026-03-02")
                .charge(20000)
                .line(11, 0, 0, 8000, 12000)
                .settled();

        FoldedDenial folded = FoldedHistory.from(denied, answered).denial("part 1");

        assertThat(folded.resolution()).isInstanceOf(PayerResolution.Paid.class);
        assertThat(folded.recovered()).isEqualTo(Money.ZERO);
        assertThat(folded.money().allowedToPatient()).isEqualTo(Money.ofCents(12000));
        assertThat(folded.stake()).isEqualTo(Money.ofCents(12000));
    }

    @Test
    void aPendedLineOfAPaidClaimIsWatchedAndBecomesADenialOfItsOwn() {
        Adjudication partly = AdjudicationBuilder.on("2026-02-02")
                .id("partly")
                .charge(30000)
                .paid(8000)
                .line(11, 8000)
                .line(22, 0)
                .undecided(2, 20000)
                .settled();

        FoldedHistory running = FoldedHistory.asOf("2026-03-18", partly);
        FoldedHistory expired = FoldedHistory.from(partly);

        assertThat(running.claim().watches())
                .extracting(watch -> watch.amount().cents())
                .containsExactly(20000L);
        assertThat(expired.denialIds()).containsExactly("partly-undecided");
        assertThat(expired.denial("partly-undecided").amount()).isEqualTo(Money.ofCents(20000));
    }

    @Test
    void aDenialAndAPendedLineOfOneAdjudicationAreTwoDenialsSideBySide() {
        Adjudication both = AdjudicationBuilder.on("2026-02-02")
                .id("both")
                .charge(30000)
                .line(11, 0)
                .line(22, 0)
                .at(1)
                .undecided(2, 20000)
                .denied(10000);

        FoldedHistory folded = FoldedHistory.from(both);

        assertThat(folded.denialIds()).containsExactly("both", "both-undecided");
        assertThat(folded.resolution("both")).isEqualTo(OPEN);
        assertThat(folded.resolution("both-undecided")).isEqualTo(OPEN);
        assertThat(folded.denial("both-undecided").repeatOf()).isNull();
    }

    @Test
    void aSupplementalPaymentIsNoDenialOfWhatWasPaidEarlier() {
        Adjudication first = AdjudicationBuilder.on("2026-02-02")
                .id("first")
                .charge(15000)
                .paid(8000)
                .line(11, 8000)
                .settled();
        Adjudication supplement = AdjudicationBuilder.on("2026-03-02")
                .id("supplement")
                .charge(15000)
                .paid(2000)
                .line(11, 2000)
                .denied("B13", 8000);

        FoldedHistory folded = FoldedHistory.from(supplement, first);

        assertThat(folded.resolution("supplement")).isEqualTo(new PayerResolution.Duplicate("first"));
    }

    @Test
    void codeB13WithoutTheEarlierPaymentIsADenial() {
        Adjudication alone = AdjudicationBuilder.on("2026-03-02")
                .id("alone")
                .charge(15000)
                .paid(2000)
                .line(11, 2000)
                .denied("B13", 8000);

        assertThat(FoldedHistory.from(alone).resolution("alone")).isEqualTo(OPEN);
    }

    private static AdjudicationBuilder firstPart() {
        return AdjudicationBuilder.on("2026-02-02")
                .id("part 1")
                .payerNumber("ICN-1")
                .charge(20000)
                .line(11, 0);
    }
}
