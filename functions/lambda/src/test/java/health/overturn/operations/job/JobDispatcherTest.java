package health.overturn.operations.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.Deployment;
import health.overturn.messaging.event.RunRequest;
import health.overturn.storage.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobDispatcherTest {
    private static final Instant NOW = Instant.parse("2026-06-01T15:00:00Z");

    private final Deployment deployment = new Deployment();
    private final List<JobRun> done = new ArrayList<>();
    private final JobDispatcher dispatcher = new JobDispatcher(
            ScheduledJob.REROUTE, deployment.practices(), deployment.bus(), () -> NOW, (practice, run, mode) -> {
                done.add(run);
                return List.of();
            });

    @AfterEach
    void close() {
        deployment.close();
    }

    @Test
    void aPracticeIsDueInTheHourInWhichItsLocalTimeComes() {
        practice("east", "America/New_York");

        ask("{\"scheduledTime\":\"2026-06-01T10:00:00Z\"}");
        assertThat(deployment.cloud().details("Run Due"))
                .containsExactly(
                        Json.read(
                                "{\"schema\":1,\"id\":\"east.REROUTE.2026-W23.run-due\",\"practice\":\"east\",\"cycle\":\"REROUTE\",\"week\":\"2026-W23\",\"scheduledTime\":\"2026-06-01T10:00:00Z\"}"));

        ask("{\"scheduledTime\":\"2026-06-01T11:00:00Z\"}");
        assertThat(deployment.cloud().details("Run Due"))
                .extracting(detail -> detail.path("practice").asText())
                .containsExactly("east", "maple");
        assertThat(done).isEmpty();
    }

    @Test
    void nothingIsSentInAnHourInWhichNoPracticeIsDue() {
        assertThat(ask("{\"scheduledTime\":\"2026-06-01T12:00:00Z\"}"))
                .isEqualTo(new RunResult.Sent(List.of(), List.of()));
        assertThat(deployment.cloud().events()).isEmpty();
    }

    @Test
    void moreRunsThanFitInOneCallAreAllSent() {
        for (int i = 0; i < 12; i++) {
            practice("north-" + i, "America/Chicago");
        }

        RunResult result = ask("{\"scheduledTime\":\"2026-06-01T11:00:00Z\"}");

        assertThat(result)
                .isInstanceOfSatisfying(
                        RunResult.Sent.class, sent -> assertThat(sent.runs()).hasSize(13));
        assertThat(deployment.cloud().details("Run Due")).hasSize(13);
    }

    @Test
    void aNamedPracticeIsRunAtAnyHour() {
        ask(
                "{\"practice\":\"maple\",\"cycle\":\"REROUTE\",\"week\":\"2026-W22\",\"scheduledTime\":\"2026-05-30T02:00:00Z\"}");

        assertThat(done).singleElement().extracting(JobRun::key).isEqualTo("maple#REROUTE#2026-W22");
    }

    @Test
    void aTimeInTheFutureIsRefused() {
        assertThat(ask("{\"practice\":\"maple\",\"scheduledTime\":\"2026-06-01T15:00:01Z\"}"))
                .isEqualTo(new RunResult.Refused(
                        "event, scheduledTime: must not be in the future; got 2026-06-01T15:00:01Z"));
        assertThat(done).isEmpty();
    }

    @Test
    void anotherCycleAnUnknownPracticeAndADryRunForAllAreRefused() {
        assertThat(ask("{\"practice\":\"maple\",\"cycle\":\"ESCALATE\",\"scheduledTime\":\"2026-06-01T11:00:00Z\"}"))
                .isEqualTo(new RunResult.Refused("event, cycle: must be REROUTE; got ESCALATE"));
        assertThat(ask("{\"practice\":\"oak\",\"scheduledTime\":\"2026-06-01T11:00:00Z\"}"))
                .isEqualTo(new RunResult.Refused("event, practice: no practice with this id has settings"));
        assertThat(ask("{\"dry\":true,\"scheduledTime\":\"2026-06-01T11:00:00Z\"}"))
                .isEqualTo(new RunResult.Refused("event, practice: is required for a dry run"));
        assertThat(done).isEmpty();
    }

    @Test
    void anEventWithoutATimeFails() {
        assertThatThrownBy(() -> ask("{\"scheduledTime\":\"soon\"}"))
                .hasMessage("event, scheduledTime: must be an instant such as 2026-11-23T11:00:00Z; got \"soon\"");
    }

    private RunResult ask(String event) {
        return dispatcher.dispatch(RunRequest.parse(event));
    }

    private void practice(String id, String zone) {
        deployment
                .practices()
                .save(
                        id,
                        Json.read(Deployment.SETTINGS.replace("America/Chicago", zone)),
                        "admin.example",
                        Deployment.NOW);
    }
}
