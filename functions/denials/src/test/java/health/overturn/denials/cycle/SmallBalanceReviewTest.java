package health.overturn.denials.cycle;

import static health.overturn.denials.life.Desk.ANN;
import static health.overturn.denials.life.Subjects.denied;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.life.Action;
import health.overturn.denials.life.Denial;
import health.overturn.denials.life.Desk;
import health.overturn.denials.life.Ending;
import health.overturn.denials.life.Status;
import health.overturn.denials.life.Word;
import health.overturn.denials.settings.Drafts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SmallBalanceReviewTest {
    private final Desk desk = Desk.ofAnn();

    private Denial assigned(long cents) {
        return Cycles.after(Cycles.reroute(desk, desk.takeIn(denied("D-1", cents), "2026-02-27"), "2026-03-02"));
    }

    @Test
    void itReviewsWhatIsOpenForLessThan100Dollars() {
        Denial small = assigned(9_999);
        Denial notSmall = assigned(10_000);

        assertThat(Cycles.after(Cycles.review(desk, small, "2026-03-06"))
                        .state()
                        .small()
                        .reviews())
                .isEqualTo(1);
        assertThat(Cycles.review(desk, notSmall, "2026-03-06")).isEqualTo(new Step.Left(notSmall, Step.Why.AMOUNT));
    }

    @Test
    void whatAPaymentMadeSmallIsReviewedToo() {
        Denial paidInPart = desk.remitted(assigned(50_000), Word.Answer.OPEN, 40_001, "2026-03-03");

        assertThat(Cycles.review(desk, paidInPart, "2026-03-06")).isInstanceOf(Step.Moved.class);
    }

    @Test
    void afterTwoReviewsWithoutProgressASoftWriteOffIsProposed() {
        Denial once = Cycles.after(Cycles.review(desk, assigned(9_999), "2026-03-06"));
        Denial twice = Cycles.after(Cycles.review(desk, once, "2026-03-13"));

        assertThat(once.state().small().proposed()).isFalse();
        assertThat(twice.state().small().proposed()).isTrue();
        assertThat(twice.status()).isEqualTo(new Status.Assigned());
        assertThat(Cycles.review(desk, twice, "2026-03-20")).isEqualTo(new Step.Left(twice, Step.Why.PROPOSED));
    }

    @Test
    void itIsDoneByItselfWhereThePracticeAllowsIt() {
        Desk automatic = new Desk(Drafts.practice().owner("PAYER-A", "Ann").value("softWriteOff", "true"));
        Denial once = Cycles.after(Cycles.review(automatic, assigned(9_999), "2026-03-06"));

        assertThat(Cycles.after(Cycles.review(automatic, once, "2026-03-13")).status())
                .isEqualTo(new Status.Resolved(Ending.SOFT_WRITTEN_OFF, LocalDate.of(2026, 3, 13), Status.By.PEOPLE));
    }

    @Test
    void progressStartsTheCountAnewAndALookDoesNot() {
        Denial once = Cycles.after(Cycles.review(desk, assigned(9_999), "2026-03-06"));
        Denial called = desk.touch(once, ANN, Action.PAYER_CALL, "2026-03-09");
        Denial looked = desk.touch(once, ANN, Action.REVIEW, "2026-03-09");

        assertThat(Cycles.after(Cycles.review(desk, called, "2026-03-13"))
                        .state()
                        .small()
                        .proposed())
                .isFalse();
        assertThat(Cycles.after(Cycles.review(desk, looked, "2026-03-13"))
                        .state()
                        .small()
                        .proposed())
                .isTrue();
    }

    @Test
    void progressTakesAProposalBack() {
        Denial proposed = Cycles.after(
                Cycles.review(desk, Cycles.after(Cycles.review(desk, assigned(9_999), "2026-03-06")), "2026-03-13"));

        assertThat(desk.touch(proposed, ANN, Action.PAYER_CALL, "2026-03-16")
                        .state()
                        .small()
                        .proposed())
                .isFalse();
        assertThat(desk.remitted(proposed, Word.Answer.OPEN, 100, "2026-03-16")
                        .state()
                        .small()
                        .proposed())
                .isFalse();
    }

    @Test
    void runningItTwiceReviewsOnce() {
        Denial once = Cycles.after(Cycles.review(desk, assigned(9_999), "2026-03-06"));

        assertThat(Cycles.review(desk, once, "2026-03-06")).isEqualTo(new Step.Left(once, Step.Why.ALREADY));
    }
}
