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
import health.overturn.denials.settings.Drafts;
import health.overturn.denials.settings.ScheduledJob;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RerouteTest {
    private final LifecycleFixture desk = LifecycleFixture.ofAnn();

    @Test
    void whatIsNewGoesToThePayersOwnerWithItsNextActionDate() {
        Denial fresh = desk.takeIn(denied("D-1", 50_000), "2026-02-27");

        Denial moved = CycleFixture.after(CycleFixture.reroute(desk, fresh, "2026-03-02"));

        assertThat(moved.status()).isEqualTo(new DenialState.Assigned());
        assertThat(moved.state().routing())
                .isEqualTo(new Routing("Ann", "Head CODING", LocalDate.of(2026, 3, 5), Routing.OwnerBy.SETTINGS));
    }

    @Test
    void withoutANamedOwnerItIsHeldAndListed() {
        Denial fresh = desk.takeIn(denied("D-1", 50_000).payer("PAYER-NEW"), "2026-02-27");
        Denial held = CycleFixture.after(CycleFixture.reroute(desk, fresh, "2026-03-02"));

        assertThat(held.status()).isEqualTo(new DenialState.Held());
        assertThat(CycleFixture.reroute(desk, held, "2026-03-09"))
                .isEqualTo(new CycleStep.Skipped(held, CycleStep.SkipReason.NO_OWNER));
    }

    @Test
    void anOwnerNamedAfterAMonthOfHeldGetsItWithTheNextRun() {
        Denial held = CycleFixture.after(CycleFixture.reroute(
                desk, desk.takeIn(denied("D-1", 50_000).payer("PAYER-NEW"), "2026-02-27"), "2026-03-02"));
        LifecycleFixture named =
                new LifecycleFixture(Drafts.practice().owner("PAYER-A", "Ann").owner("PAYER-NEW", "Bo"));

        Denial moved = CycleFixture.after(CycleFixture.reroute(named, held, "2026-04-06"));

        assertThat(moved.status()).isEqualTo(new DenialState.Assigned());
        assertThat(moved.state().routing())
                .isEqualTo(new Routing("Bo", "Head CODING", LocalDate.of(2026, 4, 9), Routing.OwnerBy.SETTINGS));
    }

    @Test
    void whatIsStillNewIsAssignedWhateverItsAge() {
        Denial old = desk.takeIn(denied("D-1", 50_000).receivedOn(LocalDate.of(2025, 11, 3)), "2025-11-03");

        assertThat(CycleFixture.after(CycleFixture.reroute(desk, old, "2026-03-02"))
                        .status())
                .isEqualTo(new DenialState.Assigned());
    }

    @Test
    void whatCameInOnTheSeventhDayBeforeFollowsANewlyNamedOwnerAndOnTheEighthItDoesNot() {
        LifecycleFixture changed = new LifecycleFixture(Drafts.practice().owner("PAYER-A", "Bo"));
        Denial seventh = assigned("D-7", LocalDate.of(2026, 3, 2));
        Denial eighth = assigned("D-8", LocalDate.of(2026, 3, 1));

        assertThat(CycleFixture.after(CycleFixture.reroute(changed, seventh, "2026-03-09"))
                        .state()
                        .routing()
                        .owner())
                .isEqualTo("Bo");
        assertThat(CycleFixture.reroute(changed, eighth, "2026-03-09"))
                .isEqualTo(new CycleStep.Skipped(eighth, CycleStep.SkipReason.OWNED));
    }

    private Denial assigned(String id, LocalDate receivedOn) {
        Denial fresh = desk.takeIn(denied(id, 50_000).receivedOn(receivedOn), receivedOn.toString());
        return CycleFixture.after(CycleFixture.reroute(desk, fresh, "2026-03-02"));
    }

    @Test
    void anOwnerSetByAPersonStays() {
        Denial set = desk.move(
                desk.takeIn(denied("D-1", 50_000), "2026-02-27"),
                new Command.Reassign("Bo", LifecycleFixture.why()),
                LEE,
                "2026-02-27");

        assertThat(CycleFixture.reroute(desk, set, "2026-03-02"))
                .isEqualTo(new CycleStep.Skipped(set, CycleStep.SkipReason.OWNER_BY_PERSON));
    }

    @Test
    void aRepeatStaysWithTheOwnerOfItsChain() {
        Denial first = desk.move(
                desk.takeIn(denied("D-1", 50_000), "2026-02-27"),
                new Command.Reassign("Bo", LifecycleFixture.why()),
                LEE,
                "2026-02-27");
        Denial repeat = desk.repeat(denied("D-2", 50_000), first, "2026-03-27");

        assertThat(CycleFixture.after(CycleFixture.reroute(desk, repeat, "2026-03-30"))
                        .state()
                        .routing()
                        .owner())
                .isEqualTo("Bo");
    }

    @Test
    void runningItTwiceMovesNothingMore() {
        Denial once = CycleFixture.after(
                CycleFixture.reroute(desk, desk.takeIn(denied("D-1", 50_000), "2026-02-27"), "2026-03-02"));

        assertThat(CycleFixture.reroute(desk, once, "2026-03-02"))
                .isEqualTo(new CycleStep.Skipped(once, CycleStep.SkipReason.OWNED));
    }

    @Test
    void theReportIsSortedByPayerThenByDollars() {
        LifecycleFixture two =
                new LifecycleFixture(Drafts.practice().owner("PAYER-A", "Ann").owner("PAYER-B", "Bo"));
        Stream<Denial> denials = Stream.of(
                two.takeIn(denied("D-1", 20_000).payer("PAYER-B"), "2026-02-27"),
                two.takeIn(denied("D-2", 30_000), "2026-02-27"),
                two.takeIn(denied("D-3", 40_000), "2026-02-27"),
                two.takeIn(denied("D-4", 50_000).payer("PAYER-NEW"), "2026-02-27"),
                two.touch(two.takeIn(denied("D-5", 60_000), "2026-02-27"), ANN, TouchAction.REVIEW, "2026-02-27"));
        JobRun run = CycleFixture.run(two.settings(), ScheduledJob.REROUTE, "2026-03-02");

        List<CycleStep> steps = CycleSteps.steps(new Reroute(two.settings()), denials, run);
        CycleReport report = CycleReport.of(run, steps);

        assertThat(report.lookedAt()).isEqualTo(4);
        assertThat(report.moved()).extracting(Denial::id).containsExactly("D-3", "D-2", "D-1", "D-4");
    }
}
