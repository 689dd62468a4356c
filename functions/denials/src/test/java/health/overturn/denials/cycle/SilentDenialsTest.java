package health.overturn.denials.cycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.lifecycle.LifecycleFixture;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.denials.settings.SettingsBuilder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A coding denial has its next step three working days after it came in: on March 5 for March 2.
class SilentDenialsTest {
    private final LifecycleFixture practice = LifecycleFixture.ofAnn();

    @Test
    void anUntouchedDenialIsSilentOnceItIsOverdueForFourteenDays() {
        Denial untouched = assigned(50_000);

        assertThat(decide(untouched, "2026-03-18")).isEqualTo(CycleStep.SkipReason.NOT_SILENT);
        assertThat(decide(untouched, "2026-03-19")).isEqualTo(CycleStep.SkipReason.SILENT);
    }

    @Test
    void aDenialTouchedTwiceAndLeftIsSilent() {
        Denial twice = practice.touchOnDays(assigned(50_000), List.of("2026-03-03", "2026-03-04"));

        assertThat(decide(twice, "2026-05-29")).isEqualTo(CycleStep.SkipReason.SILENT);
    }

    @Test
    void aDenialThatACycleMeetsIsNotSilent() {
        Denial middle = practice.touchOnDays(assigned(50_000), List.of("2026-03-03"));
        Denial stuck = practice.touchOnDays(assigned(50_000), List.of("2026-03-03", "2026-03-04", "2026-03-05"));
        Denial small = assigned(9_999);

        assertThat(List.of(middle, stuck, small))
                .extracting(denial -> decide(denial, "2026-05-29"))
                .containsOnly(CycleStep.SkipReason.NOT_SILENT);
    }

    @Test
    void oneTouchKeepsNoDenialOutsideTheMiddleLayerFromBeingSilent() {
        Denial large = practice.touchOnDays(assigned(150_001), List.of("2026-03-03"));
        Denial waiting = practice.touch(assigned(50_000), LifecycleFixture.ANN, TouchAction.APPEAL, "2026-03-03");

        assertThat(decide(large, "2026-05-29")).isEqualTo(CycleStep.SkipReason.SILENT);
        assertThat(decide(waiting, "2026-05-29")).isEqualTo(CycleStep.SkipReason.SILENT);
    }

    @Test
    void aSilentDenialIsEscalatedWhereThePracticeSaysSo() {
        LifecycleFixture escalating = new LifecycleFixture(
                SettingsBuilder.practice().owner("PAYER-A", "Ann").value("escalateSilent", "true"));

        Denial escalated = CycleFixture.after(new SilentDenials(escalating.settings())
                .decide(
                        assigned(50_000),
                        CycleFixture.run(escalating.settings(), ScheduledJob.ESCALATE, "2026-03-20")));

        assertThat(escalated.state()).isEqualTo(new DenialState.Escalated(LocalDate.of(2026, 3, 22)));
    }

    @Test
    void itLooksAtEveryDenialThatCanBeSilent() {
        SilentDenials rule = new SilentDenials(practice.settings());
        JobRun run = CycleFixture.run(practice.settings(), ScheduledJob.ESCALATE, "2026-05-29");
        Denial twice = practice.touchOnDays(assigned(50_000), List.of("2026-03-03", "2026-03-04"));
        Denial large = practice.touchOnDays(assigned(150_001), List.of("2026-03-03"));
        Denial waiting = practice.touch(assigned(50_000), LifecycleFixture.ANN, TouchAction.APPEAL, "2026-03-03");

        assertThat(List.of(assigned(50_000), twice, large, waiting))
                .allMatch(denial -> rule.covers(Lane.of(denial), run));
        assertThat(rule.covers(Lane.of(assigned(9_999)), run)).isFalse();
    }

    private Denial assigned(long cents) {
        return CycleFixture.after(
                CycleFixture.reroute(practice, practice.intake(denied("D-1", cents), "2026-03-02"), "2026-03-02"));
    }

    private CycleStep.SkipReason decide(Denial denial, String day) {
        CycleStep step = new SilentDenials(practice.settings())
                .decide(denial, CycleFixture.run(practice.settings(), ScheduledJob.ESCALATE, day));
        return ((CycleStep.Skipped) step).reason();
    }
}
