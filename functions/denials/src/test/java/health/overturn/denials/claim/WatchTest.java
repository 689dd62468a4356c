package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.denials.code.Category;
import health.overturn.denials.judge.JudgingRule;
import health.overturn.denials.judge.Rationale;
import health.overturn.denials.judge.Reason;
import health.overturn.remittance.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Adjudication WATCHED =
            AdjudicationBuilder.on("2026-02-02").as("watched").icn("ICN-1").watched(9000);

    @Test
    void aClaimThatIsNeitherPaidNorDeniedIsWatched() {
        FoldedClaim claim = Folded.asOf("2026-03-18", WATCHED).claim();

        assertThat(claim.denials()).isEmpty();
        assertThat(claim.watches())
                .containsExactly(new FoldedWatch(
                        "watched",
                        "PAYER-A",
                        Money.ofCents(9000),
                        LocalDate.of(2026, 2, 2),
                        LocalDate.of(2026, 3, 19)));
    }

    @Test
    void nothingForFortyFiveDaysMakesItAnUnmappedDenial() {
        Folded facts = Folded.asOf("2026-03-19", WATCHED);

        FoldedDenial denial = facts.denial("watched");
        assertThat(denial.standing()).isEqualTo(new PayerResolution.Open());
        assertThat(denial.amount()).isEqualTo(Money.ofCents(9000));
        assertThat(denial.deniedOn()).isEqualTo(LocalDate.of(2026, 3, 19));
        assertThat(denial.firstDeniedOn()).isEqualTo(LocalDate.of(2026, 3, 19));
        assertThat(denial.judgement().category()).isEqualTo(Category.UNMAPPED);
        assertThat(denial.judgement().nextStep()).isEqualTo("Read the denial and map its code");
        assertThat(denial.judgement().reasons())
                .containsExactly(new Reason(
                        "",
                        "",
                        List.of(),
                        0,
                        Money.ofCents(9000),
                        true,
                        Category.UNMAPPED,
                        new Rationale(JudgingRule.DENIAL_CODE, "carc invented", 12)));
        assertThat(denial.judgement().duplicate()).isFalse();
        assertThat(facts.claim().watches()).isEmpty();
    }

    @Test
    void anotherPolicyWatchesForAnotherTime() {
        ClaimFold week = new ClaimFold(new WatchPolicy(7), LocalDate.of(2026, 2, 9));

        assertThat(week.fold(List.of(WATCHED)).getFirst().denials()).hasSize(1);
    }

    @Test
    void aPolicyWithoutADayIsRefused() {
        assertThatThrownBy(() -> new WatchPolicy(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("watch policy: at least 1 day was expected but was 0");
    }

    @Test
    void aSettlementInTimeEndsTheWatch() {
        Adjudication paid =
                AdjudicationBuilder.on("2026-03-18").icn("ICN-2").paying(8000).settled();

        FoldedClaim claim = Folded.from(WATCHED, paid).claim();

        assertThat(claim.denials()).isEmpty();
        assertThat(claim.watches()).isEmpty();
    }

    @Test
    void aDenialInTimeEndsTheWatchAndIsTheFirst() {
        Adjudication denied =
                AdjudicationBuilder.on("2026-03-02").as("denied").icn("ICN-2").denied(10000);

        Folded facts = Folded.from(WATCHED, denied);

        assertThat(facts.denialIds()).containsExactly("denied");
        assertThat(facts.denial("denied").repeatOf()).isNull();
    }

    @Test
    void aReversalInTimeEndsTheWatch() {
        Adjudication reversal =
                AdjudicationBuilder.on("2026-03-02").icn("ICN-1").charge(-10000).reversal();

        FoldedClaim claim = Folded.from(WATCHED, reversal).claim();

        assertThat(claim.denials()).isEmpty();
        assertThat(claim.watches()).isEmpty();
    }

    @Test
    void aSettlementAfterTheTimeRanOutResolvesTheDenial() {
        Adjudication paid = AdjudicationBuilder.on("2026-03-19")
                .as("paid")
                .icn("ICN-2")
                .paying(8000)
                .settled();

        Folded facts = Folded.from(paid, WATCHED);

        assertThat(facts.standing("watched")).isEqualTo(new PayerResolution.Paid("paid", false));
        assertThat(facts.recovered("watched")).isEqualTo(8000);
        assertThat(facts.denial("watched").deniedOn()).isEqualTo(LocalDate.of(2026, 3, 19));
    }

    @Test
    void anAnswerDatedAheadOfTheDayEndsAWatchThatStillRuns() {
        Adjudication paid =
                AdjudicationBuilder.on("2026-04-06").icn("ICN-2").paying(8000).settled();

        FoldedClaim claim = Folded.asOf("2026-03-18", WATCHED, paid).claim();

        assertThat(claim.denials()).isEmpty();
        assertThat(claim.watches()).isEmpty();
    }

    @Test
    void aDenialAfterTheTimeRanOutRepeatsIt() {
        Adjudication denied =
                AdjudicationBuilder.on("2026-04-06").as("denied").icn("ICN-2").denied(10000);

        Folded facts = Folded.from(WATCHED, denied);

        assertThat(facts.standing("watched")).isEqualTo(new PayerResolution.Superseded("denied"));
        assertThat(facts.denial("denied").repeatOf()).isEqualTo("watched");
        assertThat(facts.denial("denied").firstDeniedOn()).isEqualTo(LocalDate.of(2026, 3, 19));
    }

    @Test
    void hearingAgainThatNothingIsDecidedDoesNotStartTheTimeAnew() {
        Adjudication again =
                AdjudicationBuilder.on("2026-03-02").as("again").icn("ICN-2").watched(9500);

        Folded facts = Folded.from(WATCHED, again);

        assertThat(facts.denialIds()).containsExactly("watched");
        assertThat(facts.claim().watches()).isEmpty();
    }

    @Test
    void nothingIsWatchedWhileADenialIsOpen() {
        Adjudication denied =
                AdjudicationBuilder.on("2026-01-26").as("denied").icn("ICN-0").denied(10000);

        Folded facts = Folded.from(denied, WATCHED);

        assertThat(facts.denialIds()).containsExactly("denied");
        assertThat(facts.standing("denied")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.claim().watches()).isEmpty();
    }

    @Test
    void aWatchWithoutADateIsADenialAtOnce() {
        Adjudication undated = AdjudicationBuilder.undated().as("undated").watched(9000);

        Folded facts = Folded.asOf("2026-02-03", undated);

        assertThat(facts.standing("undated")).isEqualTo(new PayerResolution.Open());
        assertThat(facts.denial("undated").deniedOn()).isNull();
    }

    @Test
    void aForwardedClaimThatTheOtherPayerSettlesIsNoLongerWatched() {
        Adjudication forwarded =
                AdjudicationBuilder.on("2026-02-02").status("23").watched(9000);
        Adjudication settled = AdjudicationBuilder.on("2026-03-02")
                .by("PAYER-B")
                .icn("B-1")
                .paying(8000)
                .settled();

        FoldedClaim claim = Folded.from(forwarded, settled).claim();

        assertThat(claim.denials()).isEmpty();
        assertThat(claim.watches()).isEmpty();
    }

    @Test
    void aForwardedClaimThatTheOtherPayerDeniesIsTheOtherPayersDenial() {
        Adjudication forwarded =
                AdjudicationBuilder.on("2026-02-02").status("23").watched(9000);
        Adjudication denied = AdjudicationBuilder.on("2026-03-02")
                .as("denied")
                .by("PAYER-B")
                .icn("B-1")
                .denied(10000);

        assertThat(Folded.from(forwarded, denied).denialIds()).containsExactly("denied");
    }

    @Test
    void aPendingClaimIsWatchedWhateverAnotherPayerSays() {
        Adjudication other = AdjudicationBuilder.on("2026-03-02")
                .by("PAYER-B")
                .icn("B-1")
                .status("2")
                .paying(800)
                .settled();

        assertThat(Folded.from(WATCHED, other).denialIds()).containsExactly("watched");
    }

    @Test
    void aForwardedClaimThatTheOtherPayerPaysTooLateIsResolved() {
        Adjudication forwarded = AdjudicationBuilder.on("2026-02-02")
                .as("forwarded")
                .status("23")
                .watched(9000);
        Adjudication settled = AdjudicationBuilder.on("2026-04-06")
                .as("settled")
                .by("PAYER-B")
                .icn("B-1")
                .paying(8000)
                .settled();

        Folded facts = Folded.from(forwarded, settled);

        assertThat(facts.standing("forwarded")).isEqualTo(new PayerResolution.Paid("settled", false));
        assertThat(facts.recovered("forwarded")).isEqualTo(8000);
    }
}
