package health.overturn.denials.worklist;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.Batch;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.lifecycle.Command;
import health.overturn.denials.lifecycle.LifecycleFixture;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorklistTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final LifecycleFixture practice = LifecycleFixture.ofAnn();

    private Denial due(String id, long cents, LocalDate nextActionOn) {
        Denial fresh = practice.intake(denied(id, cents).category(Category.FOLLOW_UP), "2026-03-02");
        return practice.move(fresh, touch(TouchAction.REVIEW, nextActionOn), ANN, "2026-03-02");
    }

    private static RankedDenial ranked(Denial denial, Tier tier) {
        return new RankedDenial(denial, tier, tier == Tier.SMALL ? 0 : 1);
    }

    private List<Worklist.Line> annsList(RankedDenial... ranked) {
        return new Worklist(practice.settings(), TODAY).linesFor("Ann", List.of(ranked));
    }

    @Test
    void topDenialsComeFirstThenOverdueThenDueThenLaterOnes() {
        assertThat(annsList(
                        ranked(due("LATER", 40_000, TODAY.plusDays(1)), Tier.NEXT),
                        ranked(due("DUE", 30_000, TODAY), Tier.NEXT),
                        ranked(due("OVERDUE", 20_000, TODAY.minusDays(1)), Tier.STANDARD),
                        ranked(due("TOP", 90_000, TODAY.plusDays(9)), Tier.TOP)))
                .extracting(line -> line.ranked().denial().id(), Worklist.Line::section)
                .containsExactly(
                        tuple("TOP", WorklistSection.FIRST),
                        tuple("OVERDUE", WorklistSection.OVERDUE),
                        tuple("DUE", WorklistSection.DUE),
                        tuple("LATER", WorklistSection.LATER));
    }

    @Test
    void aDenialWithADeadlineWithinSevenDaysComesFirst() {
        Denial seven = touched("SEVEN", TODAY.plusDays(7));
        Denial eight = touched("EIGHT", TODAY.plusDays(8));
        Denial lost = touched("LOST", TODAY.minusDays(1));

        assertThat(annsList(ranked(seven, Tier.SMALL), ranked(eight, Tier.SMALL), ranked(lost, Tier.SMALL)))
                .filteredOn(line -> line.section() == WorklistSection.FIRST)
                .extracting(line -> line.ranked().denial().id())
                .containsExactly("SEVEN");
    }

    @Test
    void aDenialThatWasAnsweredIsNotUrgentByItsDeadline() {
        Denial untouched = practice.intake(
                denied("D-1", 5_000).category(Category.FOLLOW_UP).deadline(TODAY), "2026-03-02");
        Denial reviewed = touched("D-1", TODAY, TouchAction.REVIEW, TODAY.plusDays(1));
        Denial appealed = touched("D-1", TODAY, TouchAction.APPEAL, TODAY.plusDays(1));
        Denial asked = practice.move(appealed, touch(TouchAction.PAYER_CALL, TODAY.plusDays(1)), ANN, "2026-03-03");

        assertThat(List.of(untouched, reviewed, appealed, asked))
                .extracting(denial ->
                        annsList(ranked(denial, Tier.SMALL)).getFirst().section())
                .containsExactly(
                        WorklistSection.FIRST, WorklistSection.FIRST, WorklistSection.LATER, WorklistSection.LATER);
    }

    @Test
    void theIndexGivesTheSameSectionAsTheDenial() {
        Worklist worklist = new Worklist(practice.settings(), TODAY);
        Set<WorklistSection> sections = EnumSet.noneOf(WorklistSection.class);
        for (Tier tier : Tier.values()) {
            for (int deadline : List.of(-1, 0, 7, 8)) {
                for (int next : List.of(-1, 0, 1)) {
                    for (TouchAction action : List.of(TouchAction.REVIEW, TouchAction.APPEAL)) {
                        Denial one = touched("D-1", TODAY.plusDays(deadline), action, TODAY.plusDays(next));
                        Denial two = practice.move(
                                one, touch(TouchAction.PAYER_CALL, TODAY.plusDays(next)), ANN, "2026-03-03");
                        for (Denial denial : List.of(one, two)) {
                            Worklist.Line line = worklist.linesFor("Ann", List.of(ranked(denial, tier)))
                                    .getFirst();
                            WorklistSection section = worklist.section(indexed(denial, tier));
                            assertThat(section)
                                    .as("%s %s %s", tier, denial, denial.details())
                                    .isEqualTo(line.section());
                            sections.add(section);
                        }
                    }
                }
            }
        }
        assertThat(sections)
                .containsExactly(
                        WorklistSection.FIRST, WorklistSection.OVERDUE, WorklistSection.DUE, WorklistSection.LATER);
    }

    private static Worklist.IndexedDenial indexed(Denial denial, Tier tier) {
        return new Worklist.IndexedDenial(
                tier,
                denial.projection().routing().nextActionOn(),
                denial.firstSentOn().isPresent()
                        ? List.of()
                        : denial.details().deadlines().stream()
                                .map(deadline -> new DeadlineDays(deadline.on(), deadline.lastOn()))
                                .toList(),
                denial.state() instanceof DenialState.WaitingOnPayer
                        ? Worklist.Standing.WITH_PAYER
                        : Worklist.Standing.WITH_PRACTICE);
    }

    private Denial touched(String id, LocalDate deadline, TouchAction action, LocalDate next) {
        Denial fresh =
                practice.intake(denied(id, 50_000).category(Category.FOLLOW_UP).deadline(deadline), "2026-03-02");
        return practice.move(fresh, touch(action, next), ANN, "2026-03-02");
    }

    private static Command.Touch touch(TouchAction action, LocalDate next) {
        return new Command.Touch(action, "", ProtectedText.NONE, ProtectedText.NONE, next);
    }

    private Denial touched(String id, LocalDate deadline) {
        return practice.touch(
                practice.intake(denied(id, 5_000).category(Category.FOLLOW_UP).deadline(deadline), "2026-03-02"),
                ANN,
                TouchAction.REVIEW,
                "2026-03-02");
    }

    @Test
    void aDenialThatTheQueueHeadWorksIsWithOthersForItsOwner() {
        Denial coding = practice.intake(denied("D-1", 50_000), "2026-03-02");
        Worklist worklist = new Worklist(practice.settings(), TODAY);

        assertThat(worklist.linesFor("Ann", List.of(ranked(coding, Tier.TOP))))
                .extracting(Worklist.Line::section)
                .containsExactly(WorklistSection.WITH_OTHERS);
        assertThat(worklist.linesFor("Head CODING", List.of(ranked(coding, Tier.TOP))))
                .extracting(Worklist.Line::section)
                .containsExactly(WorklistSection.FIRST);
        assertThat(worklist.linesFor("Bo", List.of(ranked(coding, Tier.TOP)))).isEmpty();
    }

    @Test
    void aSectionIsSortedByTierThenByDollars() {
        assertThat(annsList(
                        ranked(due("SMALL", 9_000, TODAY), Tier.SMALL),
                        ranked(due("STANDARD", 90_000, TODAY), Tier.STANDARD),
                        ranked(due("NEXT-LOW", 20_000, TODAY), Tier.NEXT),
                        ranked(due("NEXT-HIGH", 30_000, TODAY), Tier.NEXT)))
                .extracting(line -> line.ranked().denial().id())
                .containsExactly("NEXT-HIGH", "NEXT-LOW", "STANDARD", "SMALL");
    }

    @Test
    void theLeadSeesCarriedOverEscalationsFirst() {
        Denial carried = escalated("CARRIED", 20_000, LocalDate.of(2026, 3, 8));
        Denial due = escalated("DUE", 90_000, LocalDate.of(2026, 3, 15));

        assertThat(EscalationQueue.lines(TODAY, List.of(ranked(due, Tier.TOP), ranked(carried, Tier.STANDARD))))
                .extracting(line -> line.ranked().denial().id(), EscalationQueue.Line::carriedOver)
                .containsExactly(tuple("CARRIED", true), tuple("DUE", false));
        assertThat(annsList(ranked(due, Tier.TOP))).isEmpty();
    }

    private Denial escalated(String id, long cents, LocalDate dueOn) {
        return practice.applyCycleMove(due(id, cents, TODAY), new Move.Escalate(dueOn), "2026-03-06");
    }

    @Test
    void aBatchShowsItsProgress() {
        Batch batch = new Batch(Week.of(TODAY), "PAYER-A", Category.FOLLOW_UP);
        Denial waiting = practice.applyCycleMove(due("D-1", 30_000, TODAY), new Move.Batched(batch), "2026-03-10");
        Denial worked = practice.touch(
                practice.applyCycleMove(due("D-2", 40_000, TODAY), new Move.Batched(batch), "2026-03-10"),
                ANN,
                TouchAction.PAYER_CALL,
                "2026-03-11");

        assertThat(BatchProgress.of(batch, List.of(waiting, worked)))
                .isEqualTo(new BatchProgress(batch, 2, 1, Money.ofCents(70_000)));
    }
}
