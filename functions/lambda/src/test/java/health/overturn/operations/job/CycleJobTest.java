package health.overturn.operations.job;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.Deployment;
import health.overturn.storage.json.Json;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CycleJobTest {
    private final Deployment deployment = new Deployment();

    @AfterEach
    void close() {
        deployment.close();
    }

    @Test
    void newDenialsGoToTheirOwnersAndUnownedOnesAreHeldAndPublished() {
        JobWeeks.store(deployment);

        RunReport report =
                JobWeeks.run(deployment, ScheduledJob.REROUTE, JobWeeks.MONDAY).getFirst();

        assertThat(JobWeeks.ids(report.moved().largest())).containsExactly("new2", "new1", "new0");
        assertThat(report.moved().cents()).isEqualTo(120_003);
        assertThat(JobWeeks.ids(report.skipped(CycleStep.SkipReason.NO_OWNER).largest()))
                .containsExactly("unowned2", "unowned1", "unowned0");
        assertThat(JobWeeks.denial(deployment, "new0").state()).isInstanceOf(DenialState.Assigned.class);
        assertThat(JobWeeks.denial(deployment, "unowned0").state()).isInstanceOf(DenialState.Held.class);
        assertThat(deployment.cloud().details("Denials Held")).singleElement().satisfies(alert -> {
            assertThat(alert.path("count").asInt()).isEqualTo(3);
            assertThat(alert.path("first").path(0).path("id").asText()).isEqualTo("aunowned2.unowned2");
        });
    }

    @Test
    void anOwnerNamedAMonthLaterGetsTheHeldDenials() {
        JobWeeks.store(deployment);
        JobWeeks.run(deployment, ScheduledJob.REROUTE, JobWeeks.MONDAY);
        String named = Json.write(
                        deployment.practices().current("maple").orElseThrow().document())
                .replace("\"owners\":[", "\"owners\":[{\"payer\":\"PAYER-X\",\"owner\":\"cora.example\"},");
        deployment.practices().save("maple", Json.read(named), "admin.example", Deployment.NOW);

        RunReport report = JobWeeks.run(deployment, ScheduledJob.REROUTE, "2026-06-29T11:00:00Z")
                .getFirst();

        assertThat(JobWeeks.ids(report.moved().largest())).containsExactly("unowned2", "unowned1", "unowned0");
        assertThat(JobWeeks.denial(deployment, "unowned1")
                        .projection()
                        .routing()
                        .owner())
                .isEqualTo("cora.example");
    }

    @Test
    void denialsTouchedOnceAreBatchedFromTheLowestToTheHighestAmount() {
        CycleDenials denials = new CycleDenials(deployment);
        long[] cents = {24_999, 25_000, 150_000, 150_001};
        for (long amount : cents) {
            denials.add(denials.touched(
                    JobWeeks.assignedInMay(denials, "cents" + amount, amount),
                    TouchAction.PAYER_CALL,
                    LocalDate.of(2026, 5, 20)));
        }
        denials.store();

        RunReport report = JobWeeks.run(deployment, ScheduledJob.MIDDLE_LAYER, JobWeeks.WEDNESDAY)
                .getFirst();

        assertThat(JobWeeks.ids(report.moved().largest())).containsExactly("cents150000", "cents25000");
        assertThat(report.checked()).isEqualTo(2);
    }

    @Test
    void stuckDenialsAreEscalatedAndCarriedOverInTheNextWeek() {
        JobWeeks.store(deployment);

        RunReport first =
                JobWeeks.run(deployment, ScheduledJob.ESCALATE, JobWeeks.FRIDAY).getFirst();
        RunReport next = JobWeeks.run(deployment, ScheduledJob.ESCALATE, "2026-06-05T11:00:00Z")
                .getFirst();

        assertThat(JobWeeks.ids(first.moved().largest())).containsExactly("stuck2", "stuck1", "stuck0");
        assertThat(deployment.cloud().details("Denials Escalated")).hasSize(1);
        assertThat(next.moved()).isEqualTo(DenialTotals.NONE);
        assertThat(JobWeeks.ids(next.skipped(CycleStep.SkipReason.CARRIED_OVER).largest()))
                .containsExactly("stuck2", "stuck1", "stuck0");
        assertThat(deployment.cloud().details("Escalations Carried Over")).hasSize(1);
    }

    @Test
    void smallBalancesAreProposedForWriteOffAfterTheSecondReview() {
        JobWeeks.store(deployment);

        JobWeeks.run(deployment, ScheduledJob.ESCALATE, JobWeeks.FRIDAY);
        assertThat(JobWeeks.denial(deployment, "small0")
                        .projection()
                        .smallBalance()
                        .proposed())
                .isFalse();
        RunReport second = JobWeeks.run(deployment, ScheduledJob.ESCALATE, "2026-06-05T11:00:00Z")
                .get(1);

        assertThat(second.name()).isEqualTo("SMALL_BALANCES");
        assertThat(JobWeeks.ids(second.moved().largest())).containsExactly("small2", "small1", "small0");
        assertThat(JobWeeks.denial(deployment, "small0")
                        .projection()
                        .smallBalance()
                        .proposed())
                .isTrue();
    }

    @Test
    void fridayListsWhatIsOverdueForTwoWeeksAndMetByNoCycle() {
        CycleDenials denials = JobWeeks.store(deployment);
        denials.add(JobWeeks.assignedInMay(denials, "silent", 40_000));
        denials.store();

        RunReport early = JobWeeks.run(deployment, ScheduledJob.ESCALATE, "2026-05-15T11:00:00Z")
                .getLast();
        RunReport silent =
                JobWeeks.run(deployment, ScheduledJob.ESCALATE, JobWeeks.FRIDAY).getLast();

        assertThat(early.name()).isEqualTo("SILENT");
        assertThat(early.skipped(CycleStep.SkipReason.SILENT)).isEqualTo(DenialTotals.NONE);
        assertThat(JobWeeks.ids(silent.skipped(CycleStep.SkipReason.SILENT).largest()))
                .containsExactly("silent");
        assertThat(deployment.cloud().details("Denials Silent")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"REROUTE", "MIDDLE_LAYER", "ESCALATE", "TRIAGE"})
    void aScheduleThatFiresTwiceMovesAndPublishesNothingMore(ScheduledJob job) {
        JobWeeks.store(deployment);
        List<RunReport> first = JobWeeks.run(deployment, job, JobWeeks.FRIDAY);
        List<String> after = JobWeeks.digest(deployment);
        List<String> events = deployment.cloud().events();

        List<RunReport> second = JobWeeks.run(deployment, job, JobWeeks.FRIDAY);

        assertThat(second).isEqualTo(first);
        assertThat(JobWeeks.digest(deployment)).isEqualTo(after);
        assertThat(deployment.cloud().events()).isEqualTo(events);
    }

    @ParameterizedTest
    @EnumSource(names = {"REROUTE", "MIDDLE_LAYER", "ESCALATE", "TRIAGE"})
    void aDryRunReportsWhatItWouldMoveAndMovesNothing(ScheduledJob job) {
        JobWeeks.store(deployment);
        List<String> before = JobWeeks.digest(deployment);

        List<RunReport> dry = JobWeeks.dispatch(
                deployment, job, "{\"practice\":\"maple\",\"dry\":true,\"scheduledTime\":\"" + JobWeeks.FRIDAY + "\"}");

        assertThat(JobWeeks.digest(deployment)).isEqualTo(before);
        assertThat(deployment.cloud().events()).isEmpty();
        assertThat(JobWeeks.run(deployment, job, JobWeeks.FRIDAY)).isEqualTo(dry);
    }

    @Test
    void aRunThatComesLateUsesItsOwnWeek() {
        JobWeeks.store(deployment);

        JobWeeks.run(deployment, ScheduledJob.ESCALATE, "2026-06-05T11:00:00Z");
        RunReport late =
                JobWeeks.run(deployment, ScheduledJob.ESCALATE, JobWeeks.FRIDAY).getFirst();

        assertThat(late.period()).isEqualTo("2026-W22");
        assertThat(late.moved()).isEqualTo(DenialTotals.NONE);
        assertThat(JobWeeks.denial(deployment, "stuck0").state())
                .isEqualTo(new DenialState.Escalated(LocalDate.of(2026, 6, 7)));
    }
}
