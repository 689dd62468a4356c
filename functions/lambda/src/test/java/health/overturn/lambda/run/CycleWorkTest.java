package health.overturn.lambda.run;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.local.Deployment;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CycleWorkTest {
    private final Deployment deployment = new Deployment();

    @AfterEach
    void close() {
        deployment.close();
    }

    @Test
    void whatIsFreshGoesToItsOwnerAndWhatHasNoneIsHeldListedAndTold() {
        Weeks.stock(deployment);

        RunReport report =
                Weeks.run(deployment, ScheduledJob.REROUTE, Weeks.MONDAY).getFirst();

        assertThat(Weeks.ids(report.moved().first())).containsExactly("new2", "new1", "new0");
        assertThat(report.moved().cents()).isEqualTo(120_003);
        assertThat(Weeks.ids(report.left(CycleStep.Why.NO_OWNER).first()))
                .containsExactly("unowned2", "unowned1", "unowned0");
        assertThat(Weeks.denial(deployment, "new0").status()).isInstanceOf(DenialState.Assigned.class);
        assertThat(Weeks.denial(deployment, "unowned0").status()).isInstanceOf(DenialState.Held.class);
        assertThat(deployment.cloud().details("Denials Held")).singleElement().satisfies(alert -> {
            assertThat(alert.path("count").asInt()).isEqualTo(3);
            assertThat(alert.path("first").path(0).path("id").asText()).isEqualTo("aunowned2.unowned2");
        });
    }

    @Test
    void anOwnerNamedAfterAMonthTakesWhatWasHeld() {
        Weeks.stock(deployment);
        Weeks.run(deployment, ScheduledJob.REROUTE, Weeks.MONDAY);
        String named = Json.write(deployment.practices().document("maple").orElseThrow())
                .replace("\"owners\":[", "\"owners\":[{\"payer\":\"PAYER-X\",\"owner\":\"cora.example\"},");
        deployment.practices().save("maple", Json.read(named), "admin.example", Deployment.NOW);

        RunReport report = Weeks.run(deployment, ScheduledJob.REROUTE, "2026-06-29T11:00:00Z")
                .getFirst();

        assertThat(Weeks.ids(report.moved().first())).containsExactly("unowned2", "unowned1", "unowned0");
        assertThat(Weeks.denial(deployment, "unowned1").state().routing().owner())
                .isEqualTo("cora.example");
    }

    @Test
    void whatWasTouchedOnceIsBatchedFromTheFirstCentToTheLast() {
        Stock stock = new Stock(deployment);
        long[] cents = {24_999, 25_000, 150_000, 150_001};
        for (long each : cents) {
            stock.keep(stock.touched(
                    Weeks.old(stock, "cents" + each, each), TouchAction.PAYER_CALL, LocalDate.of(2026, 5, 20)));
        }
        stock.store();

        RunReport report = Weeks.run(deployment, ScheduledJob.MIDDLE_LAYER, Weeks.WEDNESDAY)
                .getFirst();

        assertThat(Weeks.ids(report.moved().first())).containsExactly("cents150000", "cents25000");
        assertThat(report.lookedAt()).isEqualTo(2);
    }

    @Test
    void whatIsStuckIsEscalatedAndToldAndCarriedOverNextWeek() {
        Weeks.stock(deployment);

        RunReport first =
                Weeks.run(deployment, ScheduledJob.ESCALATE, Weeks.FRIDAY).getFirst();
        RunReport next = Weeks.run(deployment, ScheduledJob.ESCALATE, "2026-06-05T11:00:00Z")
                .getFirst();

        assertThat(Weeks.ids(first.moved().first())).containsExactly("stuck2", "stuck1", "stuck0");
        assertThat(deployment.cloud().details("Denials Escalated")).hasSize(1);
        assertThat(next.moved()).isEqualTo(Amount.NONE);
        assertThat(Weeks.ids(next.left(CycleStep.Why.CARRIED_OVER).first()))
                .containsExactly("stuck2", "stuck1", "stuck0");
        assertThat(deployment.cloud().details("Escalations Carried Over")).hasSize(1);
    }

    @Test
    void smallBalancesAreReviewedOnFridaysAndProposedAfterTheSecondReview() {
        Weeks.stock(deployment);

        Weeks.run(deployment, ScheduledJob.ESCALATE, Weeks.FRIDAY);
        assertThat(Weeks.denial(deployment, "small0").state().small().proposed())
                .isFalse();
        RunReport second = Weeks.run(deployment, ScheduledJob.ESCALATE, "2026-06-05T11:00:00Z")
                .getLast();

        assertThat(second.name()).isEqualTo("SMALL_BALANCES");
        assertThat(Weeks.ids(second.moved().first())).containsExactly("small2", "small1", "small0");
        assertThat(Weeks.denial(deployment, "small0").state().small().proposed())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"REROUTE", "MIDDLE_LAYER", "ESCALATE", "TRIAGE"})
    void aScheduleThatFiresTwiceDoesAndSaysNothingMore(ScheduledJob routine) {
        Weeks.stock(deployment);
        List<RunReport> first = Weeks.run(deployment, routine, Weeks.FRIDAY);
        List<String> after = Weeks.digest(deployment);
        List<String> events = deployment.cloud().events();

        List<RunReport> second = Weeks.run(deployment, routine, Weeks.FRIDAY);

        assertThat(second).isEqualTo(first);
        assertThat(Weeks.digest(deployment)).isEqualTo(after);
        assertThat(deployment.cloud().events()).isEqualTo(events);
    }

    @ParameterizedTest
    @EnumSource(names = {"REROUTE", "MIDDLE_LAYER", "ESCALATE", "TRIAGE"})
    void aDryRunSaysWhatItWouldMoveAndMovesNothing(ScheduledJob routine) {
        Weeks.stock(deployment);
        List<String> before = Weeks.digest(deployment);

        List<RunReport> dry = Weeks.asked(
                deployment,
                routine,
                "{\"practice\":\"maple\",\"dry\":true,\"scheduledTime\":\"" + Weeks.FRIDAY + "\"}");

        assertThat(Weeks.digest(deployment)).isEqualTo(before);
        assertThat(deployment.cloud().events()).isEmpty();
        assertThat(Weeks.run(deployment, routine, Weeks.FRIDAY)).isEqualTo(dry);
    }

    @Test
    void aWeekRunLateIsRunWithItsOwnTime() {
        Weeks.stock(deployment);

        Weeks.run(deployment, ScheduledJob.ESCALATE, "2026-06-05T11:00:00Z");
        RunReport late =
                Weeks.run(deployment, ScheduledJob.ESCALATE, Weeks.FRIDAY).getFirst();

        assertThat(late.period()).isEqualTo("2026-W22");
        assertThat(late.moved()).isEqualTo(Amount.NONE);
        assertThat(Weeks.denial(deployment, "stuck0").status())
                .isEqualTo(new DenialState.Escalated(LocalDate.of(2026, 6, 7)));
    }
}
