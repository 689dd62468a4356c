package health.overturn.denials.year;

import static health.overturn.denials.lifecycle.DenialDetailsFixture.denied;
import static health.overturn.denials.lifecycle.LifecycleFixture.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Routing;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.lifecycle.LifecycleFixture;
import health.overturn.denials.triage.RankedDenial;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Tests that the checker finds the violations that it looks for.
class YearCheckerTest {
    private final LifecycleFixture practice = LifecycleFixture.ofAnn();
    private final YearChecker checker = new YearChecker();
    private final Denial fresh = practice.intake(denied("D-1", 25_000), "2026-03-02");

    private Denial touched(String... days) {
        Denial denial = practice.touchOnDays(fresh, List.of(days));
        checker.checkChange(null, denial);
        return denial;
    }

    @Test
    void itFindsADenialThatTheReRouteMissed() {
        checker.checkAfterReroute(List.of(fresh), Set.of());

        assertThat(checker.violations()).containsExactly("it is routed: Denial[D-1, NEW, version 1]");
    }

    @Test
    void itFindsAHeldDenialWhosePayerHasAnOwner() {
        Denial held = practice.applyCycleMove(fresh, new Move.Hold("Head CODING", "nobody"), "2026-03-02");

        checker.checkAfterReroute(List.of(held), Set.of("PAYER-A"));

        assertThat(checker.violations()).containsExactly("its payer has no owner: Denial[D-1, HELD, version 2]");
    }

    @Test
    void itFindsADenialThatTheMiddleLayerMissed() {
        checker.checkAfterMiddleLayer(List.of(touched("2026-03-03")), LocalDate.of(2026, 3, 4));

        assertThat(checker.violations())
                .containsExactly("it is in this week's batches as it should be: Denial[D-1, WORKING, version 3]");
    }

    @Test
    void itFindsMissedAndPrematureEscalations() {
        Denial three = touched("2026-03-03", "2026-03-04", "2026-03-05");
        Denial early = practice.applyCycleMove(
                practice.touch(
                        practice.intake(denied("D-2", 25_000), "2026-03-02"), ANN, TouchAction.REVIEW, "2026-03-03"),
                new Move.Escalate(LocalDate.of(2026, 3, 8)),
                "2026-03-06");

        checker.checkAfterEscalate(List.of(three, early));

        assertThat(checker.violations())
                .containsExactly(
                        "three touches are escalated: Denial[D-1, WORKING, version 5]",
                        "fewer are not: Denial[D-2, ESCALATED, version 4]");
    }

    @Test
    void itFindsATransitionThatTheLifecycleDoesNotAllow() {
        checker.checkChange(
                fresh, practice.applyCycleMove(fresh, new Move.Escalate(LocalDate.of(2026, 3, 8)), "2026-03-06"));

        assertThat(checker.violations())
                .containsExactly("NEW does not become ESCALATED: Denial[D-1, ESCALATED, version 2]");
    }

    @Test
    void itFindsADenialWithoutOwnerAndAHistoryThatShrank() {
        Routing nobody = new Routing(null, "Ann", LocalDate.of(2026, 3, 5), Routing.OwnerBy.SETTINGS);
        checker.checkChange(null, practice.applyCycleMove(fresh, new Move.Assign(nobody), "2026-03-02"));
        checker.checkChange(touched("2026-03-03"), touched("2026-03-04"));

        assertThat(checker.violations())
                .containsExactly(
                        "it has an owner, or is held or new: Denial[D-1, ASSIGNED, version 2]",
                        "its history only grows: Denial[D-1, WORKING, version 3]");
    }

    @Test
    void itFindsAWrongTier() {
        assertThat(TierChecker.violations(List.of(new RankedDenial(fresh, Tier.NEXT, 21)), List.of(fresh)))
                .containsExactly("tier: must be TOP; got NEXT of Denial[D-1, NEW, version 1]");
    }
}
