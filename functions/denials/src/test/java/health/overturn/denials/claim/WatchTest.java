package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.code.Category;
import health.overturn.denials.judge.JudgingRule;
import health.overturn.denials.judge.Rationale;
import health.overturn.denials.judge.Reason;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Adjudication WATCHED = AdjudicationBuilder.on("2026-02-02")
            .id("watched")
            .payerNumber("ICN-1")
            .watched(9000);

    @Test
    void aClaimThatIsNeitherPaidNorDeniedIsWatched() {
        FoldedClaim claim = FoldedHistory.asOf("2026-03-18", WATCHED).claim();

        assertThat(claim.denials()).isEmpty();
        assertThat(claim.watches())
                .containsExactly(new FoldedWatch(
                        "watched-undecided",
                        "PAYER-A",
                        Money.ofCents(9000),
                        List.of(new Reason(
                                AdjustmentGroup.NONE,
                                Carc.NONE,
                                List.of(),
                                0,
                                Money.ofCents(9000),
                                true,
                                Category.UNMAPPED,
                                new Rationale(JudgingRule.DENIAL_CODE, "carc invented", 12))),
                        LocalDate.of(2026, 2, 2),
                        LocalDate.of(2026, 3, 19)));
    }

    @Test
    void aWatchOfFortyFiveDaysBecomesAnUnmappedDenial() {
        FoldedHistory folded = FoldedHistory.asOf("2026-03-19", WATCHED);

        FoldedDenial denial = folded.denial("watched-undecided");
        assertThat(denial.resolution()).isEqualTo(new PayerResolution.Open());
        assertThat(denial.amount()).isEqualTo(Money.ofCents(9000));
        assertThat(denial.deniedOn()).isEqualTo(LocalDate.of(2026, 3, 19));
        assertThat(denial.firstDeniedOn()).isEqualTo(LocalDate.of(2026, 3, 19));
        assertThat(denial.judgement().category()).isEqualTo(Category.UNMAPPED);
        assertThat(denial.judgement().nextStep()).isEqualTo("Read the denial and map its code");
        assertThat(denial.judgement().reasons())
                .containsExactly(new Reason(
                        AdjustmentGroup.NONE,
                        Carc.NONE,
                        List.of(),
                        0,
                        Money.ofCents(9000),
                        true,
                        Category.UNMAPPED,
                        new Rationale(JudgingRule.DENIAL_CODE, "carc invented", 12)));
        assertThat(denial.judgement().isDuplicate()).isFalse();
        assertThat(folded.claim().watches()).isEmpty();
    }

    @Test
    void thePolicySetsTheLengthOfTheWatch() {
        ClaimFold week = new ClaimFold(new WatchPolicy(7), LocalDate.of(2026, 2, 9));

        assertThat(week.fold(List.of(WATCHED)).getFirst().denials()).hasSize(1);
    }

    @Test
    void aPolicyWithoutADayIsRefused() {
        assertThatThrownBy(() -> new WatchPolicy(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("watch days: must be at least 1; got 0");
    }

    @Test
    void aSettlementInTimeEndsTheWatch() {
        Adjudication paid = AdjudicationBuilder.on("2026-03-18")
                .payerNumber("ICN-2")
                .paid(8000)
                .settled();

        FoldedClaim claim = FoldedHistory.from(WATCHED, paid).claim();

        assertThat(claim.denials()).isEmpty();
        assertThat(claim.watches()).isEmpty();
    }

    @Test
    void aDenialInTimeEndsTheWatchAndIsTheFirst() {
        Adjudication denied = AdjudicationBuilder.on("2026-03-02")
                .id("denied")
                .payerNumber("ICN-2")
                .denied(10000);

        FoldedHistory folded = FoldedHistory.from(WATCHED, denied);

        assertThat(folded.denialIds()).containsExactly("denied");
        assertThat(folded.denial("denied").repeatOf()).isNull();
    }

    @Test
    void aReversalOfAPendedAnswerLeavesItsMoneyUndecided() {
        Adjudication reversal = AdjudicationBuilder.on("2026-03-02")
                .payerNumber("ICN-1")
                .charge(-10000)
                .reversal();

        FoldedClaim claim = FoldedHistory.asOf("2026-03-18", WATCHED, reversal).claim();

        assertThat(claim.denials()).isEmpty();
        assertThat(claim.watches()).extracting(FoldedWatch::since).containsExactly(LocalDate.of(2026, 2, 2));
    }

    @Test
    void aSettlementAfterTheWatchExpiredResolvesTheDenial() {
        Adjudication paid = AdjudicationBuilder.on("2026-03-19")
                .id("paid")
                .payerNumber("ICN-2")
                .paid(8000)
                .settled();

        FoldedHistory folded = FoldedHistory.from(paid, WATCHED);

        assertThat(folded.resolution("watched-undecided")).isEqualTo(new PayerResolution.Paid("paid"));
        assertThat(folded.recovered("watched-undecided")).isEqualTo(8000);
        assertThat(folded.denial("watched-undecided").deniedOn()).isEqualTo(LocalDate.of(2026, 3, 19));
    }

    @Test
    void anAnswerDatedAheadOfTheDayEndsAWatchThatStillRuns() {
        Adjudication paid = AdjudicationBuilder.on("2026-04-06")
                .payerNumber("ICN-2")
                .paid(8000)
                .settled();

        FoldedClaim claim = FoldedHistory.asOf("2026-03-18", WATCHED, paid).claim();

        assertThat(claim.denials()).isEmpty();
        assertThat(claim.watches()).isEmpty();
    }

    @Test
    void aDenialAfterTheWatchExpiredRepeatsIt() {
        Adjudication denied = AdjudicationBuilder.on("2026-04-06")
                .id("denied")
                .payerNumber("ICN-2")
                .denied(10000);

        FoldedHistory folded = FoldedHistory.from(WATCHED, denied);

        assertThat(folded.resolution("watched-undecided")).isEqualTo(new PayerResolution.Superseded("denied", false));
        assertThat(folded.denial("denied").repeatOf()).isEqualTo("watched-undecided");
        assertThat(folded.denial("denied").firstDeniedOn()).isEqualTo(LocalDate.of(2026, 3, 19));
    }

    @Test
    void aSecondPendingAnswerDoesNotRestartTheWatch() {
        Adjudication again = AdjudicationBuilder.on("2026-03-02")
                .id("again")
                .payerNumber("ICN-2")
                .watched(9500);

        FoldedHistory folded = FoldedHistory.from(WATCHED, again);

        assertThat(folded.denialIds()).containsExactly("watched-undecided");
        assertThat(folded.claim().watches()).isEmpty();
    }

    @Test
    void nothingIsWatchedWhileADenialIsOpen() {
        Adjudication denied = AdjudicationBuilder.on("2026-01-26")
                .id("denied")
                .payerNumber("ICN-0")
                .denied(10000);

        FoldedHistory folded = FoldedHistory.from(denied, WATCHED);

        assertThat(folded.denialIds()).containsExactly("denied");
        assertThat(folded.resolution("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.claim().watches()).isEmpty();
    }

    @Test
    void aWatchWithoutADateIsADenialAtOnce() {
        Adjudication undated = AdjudicationBuilder.undated().id("undated").watched(9000);

        FoldedHistory folded = FoldedHistory.asOf("2026-02-03", undated);

        assertThat(folded.resolution("undated-undecided")).isEqualTo(new PayerResolution.Open());
        assertThat(folded.denial("undated-undecided").deniedOn()).isNull();
    }

    @Test
    void aForwardedClaimThatTheOtherPayerSettlesIsNoLongerWatched() {
        Adjudication forwarded =
                AdjudicationBuilder.on("2026-02-02").status("23").watched(9000);
        Adjudication settled = AdjudicationBuilder.on("2026-03-02")
                .payer("PAYER-B")
                .payerNumber("B-1")
                .paid(8000)
                .settled();

        FoldedClaim claim = FoldedHistory.from(forwarded, settled).claim();

        assertThat(claim.denials()).isEmpty();
        assertThat(claim.watches()).isEmpty();
    }

    @Test
    void aForwardedClaimThatTheOtherPayerDeniesIsTheOtherPayersDenial() {
        Adjudication forwarded =
                AdjudicationBuilder.on("2026-02-02").status("23").watched(9000);
        Adjudication denied = AdjudicationBuilder.on("2026-03-02")
                .id("denied")
                .payer("PAYER-B")
                .payerNumber("B-1")
                .denied(10000);

        assertThat(FoldedHistory.from(forwarded, denied).denialIds()).containsExactly("denied");
    }

    @Test
    void anotherPayersAnswerDoesNotEndThePendingWatch() {
        Adjudication other = AdjudicationBuilder.on("2026-03-02")
                .payer("PAYER-B")
                .payerNumber("B-1")
                .status("2")
                .paid(800)
                .settled();

        assertThat(FoldedHistory.from(WATCHED, other).denialIds()).containsExactly("watched-undecided");
    }

    @Test
    void aForwardedClaimThatTheOtherPayerPaysTooLateIsResolved() {
        Adjudication forwarded = AdjudicationBuilder.on("2026-02-02")
                .id("forwarded")
                .status("23")
                .watched(9000);
        Adjudication settled = AdjudicationBuilder.on("2026-04-06")
                .id("settled")
                .payer("PAYER-B")
                .payerNumber("B-1")
                .paid(8000)
                .settled();

        FoldedHistory folded = FoldedHistory.from(forwarded, settled);

        assertThat(folded.resolution("forwarded-undecided")).isEqualTo(new PayerResolution.Paid("settled"));
        assertThat(folded.recovered("forwarded-undecided")).isEqualTo(8000);
    }
}
