package health.overturn.denials.cycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static health.overturn.denials.lifecycle.LifecycleFixture.LEE;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.lifecycle.Command;
import health.overturn.denials.lifecycle.LifecycleFixture;
import health.overturn.denials.settings.SettingsBuilder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscalateTest {
    private final LifecycleFixture practice = LifecycleFixture.ofAnn();

    private Denial touched(long cents, String... days) {
        return practice.touchOnDays(practice.intake(denied("D-1", cents), "2026-03-02"), List.of(days));
    }

    @Test
    void aDenialWithThreeTouchesIsEscalatedUntilSunday() {
        Denial three = touched(50_000, "2026-03-03", "2026-03-04", "2026-03-05");

        assertThat(CycleFixture.after(CycleFixture.escalate(practice, three, "2026-03-06"))
                        .state())
                .isEqualTo(new DenialState.Escalated(LocalDate.of(2026, 3, 8)));
    }

    @Test
    void aDenialWithTwoTouchesIsSkipped() {
        Denial two = touched(50_000, "2026-03-03", "2026-03-04");

        assertThat(CycleFixture.escalate(practice, two, "2026-03-06"))
                .isEqualTo(new CycleStep.Skipped(two, CycleStep.SkipReason.TOUCHES));
    }

    @Test
    void smallAndWaitingDenialsAreEscalatedToo() {
        Denial small = touched(500, "2026-03-03", "2026-03-04", "2026-03-05");
        Denial waiting =
                practice.touch(touched(50_000, "2026-03-03", "2026-03-04"), ANN, TouchAction.APPEAL, "2026-03-05");

        assertThat(CycleFixture.escalate(practice, small, "2026-03-06")).isInstanceOf(CycleStep.Moved.class);
        assertThat(CycleFixture.escalate(practice, waiting, "2026-03-06")).isInstanceOf(CycleStep.Moved.class);
    }

    @Test
    void anUndecidedEscalationIsCarriedOverAndReportedEveryDay() {
        Denial escalated = CycleFixture.after(CycleFixture.escalate(
                practice, touched(50_000, "2026-03-03", "2026-03-04", "2026-03-05"), "2026-03-06"));

        assertThat(CarriedOver.on(LocalDate.of(2026, 3, 8), escalated)).isEmpty();
        assertThat(CarriedOver.on(LocalDate.of(2026, 3, 9), escalated))
                .contains(new CarriedOver(escalated, LocalDate.of(2026, 3, 8), 1));
        assertThat(CarriedOver.on(LocalDate.of(2026, 3, 16), escalated))
                .contains(new CarriedOver(escalated, LocalDate.of(2026, 3, 8), 2));
        assertThat(CycleFixture.escalate(practice, escalated, "2026-03-13"))
                .isEqualTo(new CycleStep.Skipped(escalated, CycleStep.SkipReason.CARRIED_OVER));
    }

    @Test
    void aSecondRunMovesNothing() {
        Denial escalated = CycleFixture.after(CycleFixture.escalate(
                practice, touched(50_000, "2026-03-03", "2026-03-04", "2026-03-05"), "2026-03-06"));

        assertThat(CycleFixture.escalate(practice, escalated, "2026-03-06"))
                .isEqualTo(new CycleStep.Skipped(escalated, CycleStep.SkipReason.AWAITS_DECISION));
    }

    @Test
    void afterADecisionThreeMoreTouchesEscalateAgain() {
        Denial escalated = CycleFixture.after(CycleFixture.escalate(
                practice, touched(50_000, "2026-03-03", "2026-03-04", "2026-03-05"), "2026-03-06"));
        Denial decided = practice.move(
                escalated, new Command.DecideReassign("Bo", LifecycleFixture.reason()), LEE, "2026-03-07");
        Denial two = practice.touchOnDays(decided, List.of("2026-03-09", "2026-03-10"));

        assertThat(CycleFixture.escalate(practice, two, "2026-03-13"))
                .isEqualTo(new CycleStep.Skipped(two, CycleStep.SkipReason.TOUCHES));
        assertThat(CycleFixture.escalate(practice, practice.touchOnDays(two, List.of("2026-03-12")), "2026-03-13"))
                .isInstanceOf(CycleStep.Moved.class);
    }

    @Test
    void aClaimWorkedThreeTimesEscalatesWithItsNextDenial() {
        Denial first = touched(50_000, "2026-03-03");
        Denial second = practice.touchOnDays(
                practice.repeat(denied("D-2", 50_000), first, "2026-04-06"), List.of("2026-04-07"));
        Denial third = practice.touchOnDays(
                practice.repeat(denied("D-3", 50_000), second, "2026-05-11"), List.of("2026-05-12"));
        Denial fourth = practice.repeat(denied("D-4", 50_000), third, "2026-06-18");

        assertThat(CycleFixture.after(CycleFixture.escalate(practice, fourth, "2026-06-19"))
                        .state())
                .isEqualTo(new DenialState.Escalated(LocalDate.of(2026, 6, 21)));
    }

    @Test
    void theLeadOwnsAnEscalationWithoutOwnerUntilTheDecision() {
        Denial three = practice.touchOnDays(
                practice.move(
                        practice.intake(denied("D-1", 50_000).payer("PAYER-NEW"), "2026-03-02"),
                        new Command.Reassign("Gus", LifecycleFixture.reason()),
                        LEE,
                        "2026-03-02"),
                List.of("2026-03-03", "2026-03-04", "2026-03-05"));
        LifecycleFixture withoutGus =
                new LifecycleFixture(SettingsBuilder.practice().away("Gus", "2026-03-06", null, null));
        Denial repeat = withoutGus.repeat(denied("D-2", 50_000).payer("PAYER-NEW"), three, "2026-03-24");

        Denial escalated = CycleFixture.after(CycleFixture.escalate(withoutGus, repeat, "2026-03-27"));

        assertThat(repeat.projection().routing().namedOwner()).isEmpty();
        assertThat(escalated.state()).isEqualTo(new DenialState.Escalated(LocalDate.of(2026, 3, 29)));
        assertThat(escalated.projection().routing().namedOwner()).contains("Lead Lee");
        assertThat(withoutGus
                        .move(escalated, new Command.DecideReassign("Bo", LifecycleFixture.reason()), LEE, "2026-03-27")
                        .projection()
                        .routing()
                        .namedOwner())
                .contains("Bo");
    }

    @Test
    void aLateRunSetsTheDueDayOfItsOwnWeek() {
        Denial three = touched(50_000, "2026-03-03", "2026-03-04", "2026-03-05");

        Denial escalated = CycleFixture.after(CycleFixture.escalate(practice, three, "2026-03-06"));

        assertThat(((DenialState.Escalated) escalated.state()).isCarriedOver(LocalDate.of(2026, 3, 12)))
                .isTrue();
    }
}
