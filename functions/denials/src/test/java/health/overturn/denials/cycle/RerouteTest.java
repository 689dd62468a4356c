package health.overturn.denials.cycle;

import static health.overturn.denials.life.Desk.ANN;
import static health.overturn.denials.life.Desk.LEE;
import static health.overturn.denials.life.Subjects.denied;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.life.Action;
import health.overturn.denials.life.Command;
import health.overturn.denials.life.Denial;
import health.overturn.denials.life.Desk;
import health.overturn.denials.life.Routing;
import health.overturn.denials.life.Status;
import health.overturn.denials.settings.Drafts;
import health.overturn.denials.settings.Routine;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RerouteTest {
    private final Desk desk = Desk.ofAnn();

    @Test
    void whatIsNewGoesToThePayersOwnerWithItsNextActionDate() {
        Denial fresh = desk.takeIn(denied("D-1", 50_000), "2026-02-27");

        Denial moved = Cycles.after(Cycles.reroute(desk, fresh, "2026-03-02"));

        assertThat(moved.status()).isEqualTo(new Status.Assigned());
        assertThat(moved.state().routing())
                .isEqualTo(new Routing("Ann", "Head CODING", LocalDate.of(2026, 3, 5), Routing.OwnerBy.SETTINGS));
    }

    @Test
    void withoutANamedOwnerItIsHeldAndListed() {
        Denial fresh = desk.takeIn(denied("D-1", 50_000).payer("PAYER-NEW"), "2026-02-27");
        Denial held = Cycles.after(Cycles.reroute(desk, fresh, "2026-03-02"));

        assertThat(held.status()).isEqualTo(new Status.Held());
        assertThat(Cycles.reroute(desk, held, "2026-03-09")).isEqualTo(new Step.Left(held, Step.Why.NO_OWNER));
    }

    @Test
    void anOwnerNamedAfterAMonthOfHeldGetsItWithTheNextRun() {
        Denial held = Cycles.after(Cycles.reroute(
                desk, desk.takeIn(denied("D-1", 50_000).payer("PAYER-NEW"), "2026-02-27"), "2026-03-02"));
        Desk named = new Desk(Drafts.practice().owner("PAYER-A", "Ann").owner("PAYER-NEW", "Bo"));

        Denial moved = Cycles.after(Cycles.reroute(named, held, "2026-04-06"));

        assertThat(moved.status()).isEqualTo(new Status.Assigned());
        assertThat(moved.state().routing())
                .isEqualTo(new Routing("Bo", "Head CODING", LocalDate.of(2026, 4, 9), Routing.OwnerBy.SETTINGS));
    }

    @Test
    void whatIsStillNewIsAssignedWhateverItsAge() {
        Denial old = desk.takeIn(denied("D-1", 50_000).receivedOn(LocalDate.of(2025, 11, 3)), "2025-11-03");

        assertThat(Cycles.after(Cycles.reroute(desk, old, "2026-03-02")).status())
                .isEqualTo(new Status.Assigned());
    }

    @Test
    void whatCameInOnTheSeventhDayBeforeFollowsANewlyNamedOwnerAndOnTheEighthItDoesNot() {
        Desk changed = new Desk(Drafts.practice().owner("PAYER-A", "Bo"));
        Denial seventh = assigned("D-7", LocalDate.of(2026, 3, 2));
        Denial eighth = assigned("D-8", LocalDate.of(2026, 3, 1));

        assertThat(Cycles.after(Cycles.reroute(changed, seventh, "2026-03-09"))
                        .state()
                        .routing()
                        .owner())
                .isEqualTo("Bo");
        assertThat(Cycles.reroute(changed, eighth, "2026-03-09")).isEqualTo(new Step.Left(eighth, Step.Why.OWNED));
    }

    private Denial assigned(String id, LocalDate receivedOn) {
        Denial fresh = desk.takeIn(denied(id, 50_000).receivedOn(receivedOn), receivedOn.toString());
        return Cycles.after(Cycles.reroute(desk, fresh, "2026-03-02"));
    }

    @Test
    void anOwnerSetByAPersonStays() {
        Denial set = desk.move(
                desk.takeIn(denied("D-1", 50_000), "2026-02-27"),
                new Command.Reassign("Bo", Desk.why()),
                LEE,
                "2026-02-27");

        assertThat(Cycles.reroute(desk, set, "2026-03-02")).isEqualTo(new Step.Left(set, Step.Why.OWNER_BY_PERSON));
    }

    @Test
    void aRepeatStaysWithTheOwnerOfItsChain() {
        Denial first = desk.move(
                desk.takeIn(denied("D-1", 50_000), "2026-02-27"),
                new Command.Reassign("Bo", Desk.why()),
                LEE,
                "2026-02-27");
        Denial repeat = desk.repeat(denied("D-2", 50_000), first, "2026-03-27");

        assertThat(Cycles.after(Cycles.reroute(desk, repeat, "2026-03-30"))
                        .state()
                        .routing()
                        .owner())
                .isEqualTo("Bo");
    }

    @Test
    void runningItTwiceMovesNothingMore() {
        Denial once =
                Cycles.after(Cycles.reroute(desk, desk.takeIn(denied("D-1", 50_000), "2026-02-27"), "2026-03-02"));

        assertThat(Cycles.reroute(desk, once, "2026-03-02")).isEqualTo(new Step.Left(once, Step.Why.OWNED));
    }

    @Test
    void theReportIsSortedByPayerThenByDollars() {
        Desk two = new Desk(Drafts.practice().owner("PAYER-A", "Ann").owner("PAYER-B", "Bo"));
        Stream<Denial> denials = Stream.of(
                two.takeIn(denied("D-1", 20_000).payer("PAYER-B"), "2026-02-27"),
                two.takeIn(denied("D-2", 30_000), "2026-02-27"),
                two.takeIn(denied("D-3", 40_000), "2026-02-27"),
                two.takeIn(denied("D-4", 50_000).payer("PAYER-NEW"), "2026-02-27"),
                two.touch(two.takeIn(denied("D-5", 60_000), "2026-02-27"), ANN, Action.REVIEW, "2026-02-27"));
        Run run = Cycles.run(two.settings(), Routine.REROUTE, "2026-03-02");

        List<Step> steps = CycleRun.steps(new Reroute(two.settings()), denials, run);
        Report report = Report.of(run, steps);

        assertThat(report.lookedAt()).isEqualTo(4);
        assertThat(report.moved()).extracting(Denial::id).containsExactly("D-3", "D-2", "D-1", "D-4");
    }
}
