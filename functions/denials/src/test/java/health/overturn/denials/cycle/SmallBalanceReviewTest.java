package health.overturn.denials.cycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.lifecycle.LifecycleFixture;
import health.overturn.denials.settings.SettingsBuilder;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SmallBalanceReviewTest {
    private final LifecycleFixture practice = LifecycleFixture.ofAnn();

    private Denial assigned(long cents) {
        return CycleFixture.after(
                CycleFixture.reroute(practice, practice.intake(denied("D-1", cents), "2026-02-27"), "2026-03-02"));
    }

    @Test
    void itReviewsDenialsOpenForLessThan100Dollars() {
        Denial small = assigned(9_999);
        Denial notSmall = assigned(10_000);

        assertThat(CycleFixture.after(CycleFixture.review(practice, small, "2026-03-06"))
                        .projection()
                        .smallBalance()
                        .reviews())
                .isEqualTo(1);
        assertThat(CycleFixture.review(practice, notSmall, "2026-03-06"))
                .isEqualTo(new CycleStep.Skipped(notSmall, CycleStep.SkipReason.AMOUNT));
    }

    @Test
    void itReviewsDenialsThatAPaymentMadeSmall() {
        Denial paidInPart =
                practice.applyFacts(assigned(50_000), RemittanceFacts.Resolution.OPEN, 40_001, "2026-03-03");

        assertThat(CycleFixture.review(practice, paidInPart, "2026-03-06")).isInstanceOf(CycleStep.Moved.class);
    }

    @Test
    void afterTwoReviewsWithoutProgressASoftWriteOffIsProposed() {
        Denial once = CycleFixture.after(CycleFixture.review(practice, assigned(9_999), "2026-03-06"));
        Denial twice = CycleFixture.after(CycleFixture.review(practice, once, "2026-03-13"));

        assertThat(once.projection().smallBalance().proposed()).isFalse();
        assertThat(twice.projection().smallBalance().proposed()).isTrue();
        assertThat(twice.state()).isEqualTo(new DenialState.Assigned());
        assertThat(CycleFixture.review(practice, twice, "2026-03-20"))
                .isEqualTo(new CycleStep.Skipped(twice, CycleStep.SkipReason.PROPOSED));
    }

    @Test
    void aSoftWriteOffIsAutomaticIfThePracticeAllowsIt() {
        LifecycleFixture automatic = new LifecycleFixture(
                SettingsBuilder.practice().owner("PAYER-A", "Ann").value("softWriteOff", "true"));
        Denial once = CycleFixture.after(CycleFixture.review(automatic, assigned(9_999), "2026-03-06"));

        assertThat(CycleFixture.after(CycleFixture.review(automatic, once, "2026-03-13"))
                        .state())
                .isEqualTo(new DenialState.Resolved(
                        DenialOutcome.SOFT_WRITTEN_OFF, LocalDate.of(2026, 3, 13), DenialState.ResolvedBy.PEOPLE));
    }

    @Test
    void progressRestartsTheCountAndAReviewTouchDoesNot() {
        Denial once = CycleFixture.after(CycleFixture.review(practice, assigned(9_999), "2026-03-06"));
        Denial called = practice.touch(once, ANN, TouchAction.PAYER_CALL, "2026-03-09");
        Denial looked = practice.touch(once, ANN, TouchAction.REVIEW, "2026-03-09");

        assertThat(CycleFixture.after(CycleFixture.review(practice, called, "2026-03-13"))
                        .projection()
                        .smallBalance()
                        .proposed())
                .isFalse();
        assertThat(CycleFixture.after(CycleFixture.review(practice, looked, "2026-03-13"))
                        .projection()
                        .smallBalance()
                        .proposed())
                .isTrue();
    }

    @Test
    void progressWithdrawsAProposal() {
        Denial proposed = CycleFixture.after(CycleFixture.review(
                practice,
                CycleFixture.after(CycleFixture.review(practice, assigned(9_999), "2026-03-06")),
                "2026-03-13"));

        assertThat(practice.touch(proposed, ANN, TouchAction.PAYER_CALL, "2026-03-16")
                        .projection()
                        .smallBalance()
                        .proposed())
                .isFalse();
        assertThat(practice.applyFacts(proposed, RemittanceFacts.Resolution.OPEN, 100, "2026-03-16")
                        .projection()
                        .smallBalance()
                        .proposed())
                .isFalse();
    }

    @Test
    void aSecondRunReviewsNothing() {
        Denial once = CycleFixture.after(CycleFixture.review(practice, assigned(9_999), "2026-03-06"));

        assertThat(CycleFixture.review(practice, once, "2026-03-06"))
                .isEqualTo(new CycleStep.Skipped(once, CycleStep.SkipReason.ALREADY));
    }
}
