package health.overturn.operations.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.Deployment;
import health.overturn.storage.denial.DenialIndexReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopDenialsRecorderTest {
    private static final LocalDate MAY_18 = LocalDate.of(2026, 5, 18);

    private final Deployment deployment = new Deployment();
    private final CycleDenials denials = new CycleDenials(deployment);

    @AfterEach
    void close() {
        deployment.close();
    }

    @Test
    void aDayWithoutChangeHasNoRecord() {
        store("first", 90_000);
        record(19);
        record(20);
        store("second", 80_000);
        record(21);

        assertThat(on(19))
                .hasValueSatisfying(top -> assertThat(top.path("places")).hasSize(1));
        assertThat(on(20)).isEmpty();
        assertThat(on(21)).hasValueSatisfying(top -> {
            assertThat(top.path("places")).hasSize(2);
            assertThat(top.path("entered")).singleElement().isEqualTo(top.at("/places/1/id"));
            assertThat(top.at("/concentration/allCents").asLong()).isEqualTo(170_000);
        });
    }

    @Test
    void aSmallDenialThatChangesTheConcentrationAloneIsRecorded() {
        store("first", 90_000);
        record(19);
        store("small", 1_000);
        record(20);

        assertThat(on(20)).hasValueSatisfying(top -> {
            assertThat(top.path("entered")).isEmpty();
            assertThat(top.at("/concentration/allCents").asLong()).isEqualTo(91_000);
        });
    }

    private void store(String id, long cents) {
        denials.add(denials.assigned(denials.newDenial(id, "PAYER-A", cents, MAY_18)));
        denials.store();
    }

    private void record(int day) {
        JobRun run = JobRun.of(
                "maple",
                denials.practice().settings().settings(),
                ScheduledJob.TRIAGE,
                Instant.parse("2026-05-%dT10:00:00Z".formatted(day)));
        new TopDenialsRecorder(new DenialIndexReader(deployment.table()), new TopDenialsStore(deployment.table()))
                .record(denials.practice(), "PAYER-A", run);
    }

    private Optional<JsonNode> on(int day) {
        LocalDate date = LocalDate.of(2026, 5, day);
        return new TopDenialsStore(deployment.table())
                .findBefore(denials.practice(), "PAYER-A", date.plusDays(1))
                .filter(top -> top.path("at").asText().startsWith(date.toString()));
    }
}
