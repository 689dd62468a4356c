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
import health.overturn.denials.settings.Drafts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SmallBalanceReviewTest {
    private final LifecycleFixture desk = LifecycleFixture.ofAnn();

    private Denial assigned(long cents) {
        return CycleFixture.after(
                CycleFixture.reroute(desk, desk.takeIn(denied("D-1", cents), "2026-02-27"), "2026-03-02"));
    }

    @Test
    void itReviewsWhatIsOpenForLessThan100Dollars() {
        Denial small = assigned(9_999);
        Denial notSmall = assigned(10_000);

        assertThat(CycleFixture.after(CycleFixture.review(desk, small, "2026-03-06"))
                        .state()
                        .small()
                        .reviews())
                .isEqualTo(1);
        assertThat(CycleFixture.review(desk, notSmall, "2026-03-06"))
                .isEqualTo(new CycleStep.Skipped(notSmall, CycleStep.SkipReason.AMOUNT));
    }

    @Test
    void whatAPaymentMadeSmallIsReviewedToo() {
        Denial paidInPart = desk.remitted(assigned(50_000), RemittanceFacts.Resolution.OPEN, 40_001, "2026-03-03");

        assertThat(CycleFixture.review(desk, paidInPart, "2026-03-06")).isInstanceOf(CycleStep.Moved.class);
    }

    @Test
    void afterTwoReviewsWithoutProgressASoftWriteOffIsProposed() {
        Denial once = CycleFixture.after(CycleFixture.review(desk, assigned(9_999), "2026-03-06"));
        Denial twice = CycleFixture.after(CycleFixture.review(desk, once, "2026-03-13"));

        assertThat(once.state().small().proposed()).isFalse();
        assertThat(twice.state().small().proposed()).isTrue();
        assertThat(twice.status()).isEqualTo(new DenialState.Assigned());
        assertThat(CycleFixture.review(desk, twice, "2026-03-20"))
                .isEqualTo(new CycleStep.Skipped(twice, CycleStep.SkipReason.PROPOSED));
    }

    @Test
    void itIsDoneByItselfWhereThePracticeAllowsIt() {
        LifecycleFixture automatic =
                new LifecycleFixture(Drafts.practice().owner("PAYER-A", "Ann").value("softWriteOff", "true"));
        Denial once = CycleFixture.after(CycleFixture.review(automatic, assigned(9_999), "2026-03-06"));

        assertThat(CycleFixture.after(CycleFixture.review(automatic, once, "2026-03-13"))
                        .status())
                .isEqualTo(new DenialState.Resolved(
                        DenialOutcome.SOFT_WRITTEN_OFF, LocalDate.of(2026, 3, 13), DenialState.ResolvedBy.PEOPLE));
    }

    @Test
    void progressStartsTheCountAnewAndALookDoesNot() {
        Denial once = CycleFixture.after(CycleFixture.review(desk, assigned(9_999), "2026-03-06"));
        Denial called = desk.touch(once, ANN, TouchAction.PAYER_CALL, "2026-03-09");
        Denial looked = desk.touch(once, ANN, TouchAction.REVIEW, "2026-03-09");

        assertThat(CycleFixture.after(CycleFixture.review(desk, called, "2026-03-13"))
                        .state()
                        .small()
                        .proposed())
                .isFalse();
        assertThat(CycleFixture.after(CycleFixture.review(desk, looked, "2026-03-13"))
                        .state()
                        .small()
                        .proposed())
                .isTrue();
    }

    @Test
    void progressTakesAProposalBack() {
        Denial proposed = CycleFixture.after(CycleFixture.review(
                desk, CycleFixture.after(CycleFixture.review(desk, assigned(9_999), "2026-03-06")), "2026-03-13"));

        assertThat(desk.touch(proposed, ANN, TouchAction.PAYER_CALL, "2026-03-16")
                        .state()
                        .small()
                        .proposed())
                .isFalse();
        assertThat(desk.remitted(proposed, RemittanceFacts.Resolution.OPEN, 100, "2026-03-16")
                        .state()
                        .small()
                        .proposed())
                .isFalse();
    }

    @Test
    void runningItTwiceReviewsOnce() {
        Denial once = CycleFixture.after(CycleFixture.review(desk, assigned(9_999), "2026-03-06"));

        assertThat(CycleFixture.review(desk, once, "2026-03-06"))
                .isEqualTo(new CycleStep.Skipped(once, CycleStep.SkipReason.ALREADY));
    }
}
