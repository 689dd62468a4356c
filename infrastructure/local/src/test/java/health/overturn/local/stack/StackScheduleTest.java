package health.overturn.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.local.command.SamplePractice;
import health.overturn.local.function.InvocationResult;
import health.overturn.local.gateway.Tokens;
import health.overturn.local.simulation.ApiClient;
import health.overturn.local.template.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The scheduled jobs on one machine: the schedule's event invokes the function, which sends a run over the bus, whose
/// rule invokes the same function. The sample practice is in New York, and 2026-06-01 is a Monday.
class StackScheduleTest {
    @TempDir
    private Path data;

    @ParameterizedTest
    @CsvSource({
        "Reroute, REROUTE, 2026-06-01T10:00:00Z",
        "MiddleLayer, MIDDLE_LAYER, 2026-06-03T10:00:00Z",
        "Escalate, ESCALATE, 2026-06-05T10:00:00Z",
        "Triage, TRIAGE, 2026-06-06T09:00:00Z"
    })
    void aScheduleRunsTheJobOfADuePractice(String function, String cycle, String time)
            throws InterruptedException, IOException {
        try (Stack stack = start()) {
            assertThat(stack.invoke(function, "{\"scheduledTime\":\"%s\"}".formatted(time)))
                    .isEqualTo(new InvocationResult.Success("{\"due\":[\"sample\"],\"unreadable\":[]}"));

            assertThat(awaitRunDone(stack))
                    .anySatisfy(event -> assertThat(event)
                            .contains("\"detail-type\":\"Run Done\"")
                            .contains("\"cycle\":\"" + cycle + "\""));
            assertThat(stack.deadLetters()).isEmpty();
            assertThat(stack.permissions().denials()).isEmpty();
        }
    }

    @Test
    void aFutureTimeIsRefusedAndAnEventWithoutATimeFails() throws InterruptedException {
        try (Stack stack = start()) {
            assertThat(stack.invoke("Reroute", "{\"practice\":\"sample\",\"scheduledTime\":\"2999-01-07T11:00:00Z\"}"))
                    .asString()
                    .contains("\"refused\":\"event, scheduledTime: must not be in the future");
            assertThat(stack.invoke("Reroute", "{}")).isInstanceOf(InvocationResult.Failure.class);
        }
    }

    private Stack start() throws InterruptedException {
        Tokens tokens = Tokens.loadOrCreate(data.resolve("key.json"));
        Stack stack = Stack.start(
                Deployment.read(Path.of("../../template.yaml")),
                new StackOptions(data, Ports.FREE, tokens, Optional.empty(), System.getProperty("java.class.path")));
        String token = tokens.issue("Morgan Example", SamplePractice.ID, "admin", Instant.now());
        new ApiClient(stack.api(), SamplePractice.ID, token)
                .put("/settings", SamplePractice.settings().toString());
        return stack;
    }

    private List<String> awaitRunDone(Stack stack) throws InterruptedException, IOException {
        Path events = data.resolve("events.ndjson");
        for (int i = 0;
                i < 600
                        && !Files.readString(events).contains("Run Done")
                        && stack.deadLetters().isEmpty();
                i++) {
            Thread.sleep(100);
        }
        return Files.readAllLines(events);
    }
}
