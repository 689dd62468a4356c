package health.overturn.denials.cycle;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static health.overturn.denials.lifecycle.LifecycleFixture.LEE;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.lifecycle.Command;
import health.overturn.denials.lifecycle.LifecycleFixture;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.denials.settings.SettingsBuilder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RerouteTest {
    private final LifecycleFixture practice = LifecycleFixture.ofAnn();

    @Test
    void aNewDenialGoesToThePayersOwnerWithItsNextAction() {
        Denial fresh = practice.intake(denied("D-1", 50_000), "2026-02-27");

        Denial moved = CycleFixture.after(CycleFixture.reroute(practice, fresh, "2026-03-02"));

        assertThat(moved.state()).isEqualTo(new DenialState.Assigned());
        assertThat(moved.projection().routing())
                .isEqualTo(new Routing("Ann", "Head CODING", LocalDate.of(2026, 3, 5), Routing.OwnerBy.SETTINGS));
    }

    @Test
    void aDenialWithoutANamedOwnerIsHeldAndReported() {
        Denial fresh = practice.intake(denied("D-1", 50_000).payer("PAYER-NEW"), "2026-02-27");
        Denial held = CycleFixture.after(CycleFixture.reroute(practice, fresh, "2026-03-02"));

        assertThat(held.state()).isEqualTo(new DenialState.Held());
        assertThat(CycleFixture.reroute(practice, held, "2026-03-09"))
                .isEqualTo(new CycleStep.Skipped(held, CycleStep.SkipReason.NO_OWNER));
    }

    @Test
    void anOwnerNamedLaterGetsHeldDenialsWithTheNextRun() {
        Denial held = CycleFixture.after(CycleFixture.reroute(
                practice, practice.intake(denied("D-1", 50_000).payer("PAYER-NEW"), "2026-02-27"), "2026-03-02"));
        LifecycleFixture named = new LifecycleFixture(
                SettingsBuilder.practice().owner("PAYER-A", "Ann").owner("PAYER-NEW", "Bo"));

        Denial moved = CycleFixture.after(CycleFixture.reroute(named, held, "2026-04-06"));

        assertThat(moved.state()).isEqualTo(new DenialState.Assigned());
        assertThat(moved.projection().routing())
                .isEqualTo(new Routing("Bo", "Head CODING", LocalDate.of(2026, 4, 9), Routing.OwnerBy.SETTINGS));
    }

    @Test
    void aNewDenialIsAssignedWhateverItsAge() {
        Denial old = practice.intake(denied("D-1", 50_000).receivedOn(LocalDate.of(2025, 11, 3)), "2025-11-03");

        assertThat(CycleFixture.after(CycleFixture.reroute(practice, old, "2026-03-02"))
                        .state())
                .isEqualTo(new DenialState.Assigned());
    }

    @Test
    void aDenialOfTheLastSevenDaysFollowsANewlyNamedOwnerAndAnOlderOneStays() {
        LifecycleFixture changed =
                new LifecycleFixture(SettingsBuilder.practice().owner("PAYER-A", "Bo"));
        Denial seventh = assigned("D-7", LocalDate.of(2026, 3, 2));
        Denial eighth = assigned("D-8", LocalDate.of(2026, 3, 1));

        assertThat(CycleFixture.after(CycleFixture.reroute(changed, seventh, "2026-03-09"))
                        .projection()
                        .routing()
                        .owner())
                .isEqualTo("Bo");
        assertThat(CycleFixture.reroute(changed, eighth, "2026-03-09"))
                .isEqualTo(new CycleStep.Skipped(eighth, CycleStep.SkipReason.OWNED));
    }

    private Denial assigned(String id, LocalDate receivedOn) {
        Denial fresh = practice.intake(denied(id, 50_000).receivedOn(receivedOn), receivedOn.toString());
        return CycleFixture.after(CycleFixture.reroute(practice, fresh, "2026-03-02"));
    }

    @Test
    void anOwnerNamedByAPersonStays() {
        Denial set = practice.move(
                practice.intake(denied("D-1", 50_000), "2026-02-27"),
                new Command.Reassign("Bo", LifecycleFixture.reason()),
                LEE,
                "2026-02-27");

        assertThat(CycleFixture.reroute(practice, set, "2026-03-02"))
                .isEqualTo(new CycleStep.Skipped(set, CycleStep.SkipReason.OWNER_BY_PERSON));
    }

    @Test
    void aRepeatStaysWithTheOwnerOfItsChain() {
        Denial first = practice.move(
                practice.intake(denied("D-1", 50_000), "2026-02-27"),
                new Command.Reassign("Bo", LifecycleFixture.reason()),
                LEE,
                "2026-02-27");
        Denial repeat = practice.repeat(denied("D-2", 50_000), first, "2026-03-27");

        assertThat(CycleFixture.after(CycleFixture.reroute(practice, repeat, "2026-03-30"))
                        .projection()
                        .routing()
                        .owner())
                .isEqualTo("Bo");
    }

    @Test
    void aSecondRunMovesNothing() {
        Denial once = CycleFixture.after(
                CycleFixture.reroute(practice, practice.intake(denied("D-1", 50_000), "2026-02-27"), "2026-03-02"));

        assertThat(CycleFixture.reroute(practice, once, "2026-03-02"))
                .isEqualTo(new CycleStep.Skipped(once, CycleStep.SkipReason.OWNED));
    }

    @Test
    void itsRangesCoverNewAndHeldDenialsAndNoTouchedOnes() {
        CycleRule rule = new Reroute(practice.settings());
        Denial fresh = practice.intake(denied("D-1", 20_000), "2026-02-27");
        Denial held = CycleFixture.after(CycleFixture.reroute(
                practice, practice.intake(denied("D-2", 50_000).payer("PAYER-NEW"), "2026-02-20"), "2026-02-23"));
        Denial touched = practice.touch(fresh, ANN, TouchAction.REVIEW, "2026-02-27");
        JobRun run = CycleFixture.run(practice.settings(), ScheduledJob.REROUTE, "2026-03-02");

        assertThat(List.of(fresh, held, touched))
                .extracting(denial -> rule.covers(Lane.of(denial), run))
                .containsExactly(true, true, false);
    }
}
