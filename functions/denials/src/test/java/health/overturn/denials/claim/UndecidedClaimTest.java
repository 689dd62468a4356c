package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// Money that pended lines and reversals leave undecided is in one denial or watch, line by line and to the cent.
class UndecidedClaimTest {
    private static final int SESSION = 1;
    private static final int GROUP = 2;
    private static final int TEST = 3;

    @Test
    void thePaymentThatEndedAWatchIsWatchedFromItsReversalOn() {
        FoldedClaim claim = FoldedHistory.asOf(
                        "2026-04-20",
                        on("2026-02-02").watched(10000),
                        on("2026-02-09").paid(7000).settled(),
                        on("2026-04-06").charge(-10000).paid(-7000).reversal())
                .claim();

        assertThat(claim.denials()).isEmpty();
        assertWatched(claim, 7000, "2026-04-06");
    }

    @Test
    void aWatchRunsOnWhereThePatientShareThatEndedItIsReversed() {
        FoldedClaim claim = FoldedHistory.asOf(
                        "2026-03-02",
                        on("2026-02-02").watched(10000),
                        on("2026-02-09").settled(8000),
                        on("2026-02-16").charge(-10000).reversal())
                .claim();

        assertWatched(claim, 10000, "2026-02-02");
    }

    @Test
    void theSecondOfTwoReversedPaymentsOfALineIsNotWatchedAgain() {
        FoldedClaim claim = FoldedHistory.asOf(
                        "2026-03-20",
                        on("2026-02-02").line(SESSION, 8000).paid(8000).settled(),
                        on("2026-02-09").line(SESSION, 8000).paid(8000).settled(),
                        on("2026-03-02").charge(-10000).paid(-8000).reversal(),
                        on("2026-03-09").charge(-10000).paid(-8000).reversal())
                .claim();

        assertWatched(claim, 8000, "2026-03-02");
    }

    @Test
    void ofAReversedPaymentALineThatIsDeniedMeanwhileIsNotWatchedTheOtherIs() {
        FoldedHistory folded = FoldedHistory.asOf(
                "2026-03-20",
                on("2026-02-02")
                        .line(SESSION, 8000)
                        .line(GROUP, 12000)
                        .charge(25000)
                        .paid(20000)
                        .settled(),
                on("2026-02-16").id("denied").line(SESSION, 0).denied(10000),
                on("2026-03-02")
                        .line(SESSION, -8000)
                        .line(GROUP, -12000)
                        .charge(-25000)
                        .paid(-20000)
                        .reversal());

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.denial("denied").takeback()).isTrue();
        assertWatched(folded.claim(), 12000, "2026-03-02");
    }

    @Test
    void aDenialIsOpenAgainWhereItsReversalCameBeforeThatOfItsPayment() {
        FoldedHistory folded = FoldedHistory.asOf(
                "2026-03-20",
                on("2026-02-02").id("denied").denied(10000),
                on("2026-02-09").paid(8000).settled(),
                on("2026-02-16").charge(-10000).reversal(),
                on("2026-03-02").charge(-10000).paid(-8000).reversal());

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.recovered("denied")).isZero();
        assertThat(folded.claim().watches()).isEmpty();
    }

    @Test
    void theOtherLinesOfAPaymentThatHadResolvedADenialAreWatched() {
        FoldedHistory folded = FoldedHistory.asOf(
                "2026-03-20",
                on("2026-01-12")
                        .id("mixed")
                        .line(SESSION, 8000)
                        .line(GROUP, 0)
                        .charge(25000)
                        .paid(8000)
                        .at(2)
                        .denied(15000),
                on("2026-01-19")
                        .line(SESSION, -8000)
                        .line(GROUP, 0)
                        .charge(-25000)
                        .paid(-8000)
                        .reversal(),
                on("2026-01-26")
                        .line(SESSION, 8000)
                        .line(GROUP, 12000)
                        .charge(25000)
                        .paid(20000)
                        .settled(),
                on("2026-03-02")
                        .line(SESSION, -8000)
                        .line(GROUP, -12000)
                        .charge(-25000)
                        .paid(-20000)
                        .reversal());

        assertThat(folded.resolution("mixed")).isEqualTo(new PayerResolution.Open());
        assertWatched(folded.claim(), 8000, "2026-03-02");
    }

    @Test
    void aPendedLineIsWatchedThoughADenialOfItIsOpenForOtherLines() {
        FoldedHistory folded = FoldedHistory.asOf(
                "2026-03-20",
                on("2026-02-02").id("denied").line(SESSION, 0).line(GROUP, 0).deniedOnEachLine(10000),
                on("2026-02-09").line(GROUP, 8000).paid(8000).settled(),
                on("2026-03-02")
                        .line(GROUP, 0)
                        .line(TEST, 5000)
                        .paid(5000)
                        .undecided(1, 10000)
                        .settled());

        assertThat(folded.denial("denied").open().cents()).isEqualTo(10000);
        assertWatched(folded.claim(), 10000, "2026-03-02");
    }

    @Test
    void aPaymentAfterAReversalSettlesNoOtherDenialOfThePart() {
        FoldedHistory folded = FoldedHistory.from(
                on("2026-01-12")
                        .id("denied")
                        .line(TEST, 0)
                        .line(GROUP, 12000)
                        .paid(12000)
                        .denied(7000),
                on("2026-02-02").line(GROUP, 13000).charge(15000).paid(13000).settled(),
                on("2026-02-09").line(GROUP, -13000).charge(-15000).paid(-13000).reversal(),
                on("2026-02-16").line(GROUP, 13500).charge(15000).paid(13500).settled());

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.recovered("denied")).isZero();
    }

    @Test
    void whatIsPaidOnALineBeyondItsDenialIsNoRecoveryOfAnotherLine() {
        FoldedHistory folded = FoldedHistory.from(
                on("2026-01-12")
                        .id("denied")
                        .line(SESSION, 4000)
                        .line(GROUP, 1000)
                        .paid(5000)
                        .deniedOnEachLine(4000),
                on("2026-02-02").line(SESSION, 8000).paid(8000).settled());

        assertThat(folded.recovered("denied")).isEqualTo(4000);
        assertThat(folded.denial("denied").open().cents()).isEqualTo(4000);
    }

    @Test
    void aReplacementPaysADeniedLineByTheLineInItsPlace() {
        FoldedHistory folded = FoldedHistory.from(
                on("2026-01-12")
                        .id("denied")
                        .line(SESSION, 8000)
                        .line(GROUP, 0)
                        .paid(8000)
                        .at(2)
                        .denied(15000),
                on("2026-02-02")
                        .frequency("7")
                        .line(SESSION, 8000)
                        .line(TEST, 9000)
                        .paid(17000)
                        .settled());

        assertThat(folded.resolution("denied")).isInstanceOf(PayerResolution.Paid.class);
        assertThat(folded.recovered("denied")).isEqualTo(9000);
    }

    @Test
    void aReplacementWithoutANewLineLeavesALineThatItDoesNotNameDenied() {
        FoldedHistory folded = FoldedHistory.from(
                on("2026-01-12")
                        .id("denied")
                        .line(SESSION, 8000)
                        .line(GROUP, 0)
                        .paid(8000)
                        .at(2)
                        .denied(15000),
                on("2026-02-02").frequency("7").line(SESSION, 8500).paid(8500).settled());

        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.recovered("denied")).isZero();
    }

    @Test
    void aReversedPaymentOfTwoPartsIsNoRecoveryOfEither() {
        FoldedHistory folded = FoldedHistory.from(
                on("2026-01-12")
                        .id("first")
                        .payerNumber("ICN-1")
                        .line(SESSION, 0)
                        .denied(10000),
                on("2026-01-12")
                        .id("second")
                        .position(2)
                        .payerNumber("ICN-2")
                        .line(GROUP, 0)
                        .denied(6000),
                on("2026-02-02")
                        .payerNumber("ICN-3")
                        .line(SESSION, 8000)
                        .line(GROUP, 5000)
                        .charge(16000)
                        .paid(13000)
                        .settled(),
                on("2026-03-02")
                        .payerNumber("ICN-3")
                        .line(SESSION, -8000)
                        .line(GROUP, -5000)
                        .charge(-16000)
                        .paid(-13000)
                        .reversal());

        assertThat(folded.denial("first").open().cents()).isEqualTo(10000);
        assertThat(folded.denial("second").open().cents()).isEqualTo(6000);
    }

    @Test
    void aReversedPaymentOnADenialThatItOpensAgainIsNoRecoveryOnceTheOtherMoneyRanOut() {
        FoldedHistory folded = FoldedHistory.from(
                on("2026-01-12")
                        .id("mixed")
                        .line(SESSION, 8000)
                        .line(GROUP, 0)
                        .paid(8000)
                        .at(2)
                        .denied(7000),
                on("2026-01-19")
                        .id("reversal")
                        .line(SESSION, -8000)
                        .line(GROUP, 0)
                        .charge(-10000)
                        .paid(-8000)
                        .reversal(),
                on("2026-02-02").line(GROUP, 5000).charge(7000).paid(5000).settled(),
                on("2026-04-06").line(GROUP, -5000).charge(-7000).paid(-5000).reversal());

        assertThat(folded.denial("mixed").open().cents()).isEqualTo(7000);
        assertThat(folded.denial("reversal-undecided").open().cents()).isEqualTo(8000);
        assertThat(folded.denial("reversal-undecided").repeatOf()).isNull();
    }

    private static AdjudicationBuilder on(String day) {
        return AdjudicationBuilder.on(day);
    }

    private static void assertWatched(FoldedClaim claim, long cents, String since) {
        assertThat(claim.watches())
                .extracting(watch -> watch.amount().cents(), FoldedWatch::since)
                .containsExactly(tuple(cents, LocalDate.parse(since)));
    }
}
