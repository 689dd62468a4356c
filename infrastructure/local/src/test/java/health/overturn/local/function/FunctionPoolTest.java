package health.overturn.local.function;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.local.template.AsyncDefinition;
import health.overturn.local.template.FunctionDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Instances that share this process.
class FunctionPoolTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private Path logs;

    @Test
    void eachFunctionSeesItsOwnEnvironmentAndWritesItsOwnLog() throws InterruptedException, IOException {
        StartGate gate = new StartGate(2, LONG);
        try (FunctionPool english = pool("English", Map.of("GREETING", "Hello"), gate);
                FunctionPool german = pool("German", Map.of("GREETING", "Guten Tag"), gate)) {
            assertThat(english.invoke("\"Ada\"")).isEqualTo(new InvocationResult.Success("\"Hello Ada from English\""));
            assertThat(german.invoke("\"Ada\""))
                    .isEqualTo(new InvocationResult.Success("\"Guten Tag Ada from German\""));
        }
        assertThat(Files.readAllLines(logs.resolve("English.log"))).containsExactly("started with Hello", "greets");
        assertThat(Files.readAllLines(logs.resolve("German.log"))).containsExactly("started with Guten Tag", "greets");
    }

    @Test
    void anExceptionIsReportedAsLambdaDoesAndTheInstanceStaysWarm() throws InterruptedException, IOException {
        try (FunctionPool pool = pool("Greet", Map.of(), new StartGate(2, LONG))) {
            assertThat(pool.invoke("\"\""))
                    .isEqualTo(new InvocationResult.Failure("{\"errorType\":\"java.lang.IllegalArgumentException\","
                            + "\"errorMessage\":\"name: is required\"}"));
            assertThat(pool.invoke("\"Ada\"")).isInstanceOf(InvocationResult.Success.class);
        }
        assertThat(Files.readString(logs.resolve("Greet.log")).split("started with", -1))
                .hasSize(2);
    }

    @Test
    void aStartThatMissesTheLimitIsNoFailureAndRaisesTheLimit() throws InterruptedException {
        StartGate gate = new StartGate(1, Duration.ofMillis(100));
        try (FunctionPool pool = pool("Slow", Map.of("START_MILLIS", "300"), gate)) {
            assertThat(pool.invoke("\"Ada\"")).isInstanceOf(InvocationResult.NotStarted.class);
            assertThat(gate.limit()).isEqualTo(Duration.ofMillis(200));

            InvocationResult result = pool.invoke("\"Ada\"");
            for (int i = 0; i < 10 && !(result instanceof InvocationResult.Success); i++) {
                assertThat(result).isInstanceOf(InvocationResult.NotStarted.class);
                result = pool.invoke("\"Ada\"");
            }
            assertThat(result).isInstanceOf(InvocationResult.Success.class);
        }
    }

    @Test
    void noMoreInstancesStartAtOnceThanThereAreCores() throws Exception {
        GreetingHandler.MOST_STARTING.set(0);
        try (FunctionPool pool = pool("Many", Map.of("START_MILLIS", "50"), new StartGate(1, LONG));
                ExecutorService threads = Executors.newCachedThreadPool()) {
            Callable<InvocationResult> call = () -> pool.invoke("\"Ada\"");
            List<Future<InvocationResult>> results = threads.invokeAll(List.of(call, call, call, call));

            for (Future<InvocationResult> result : results) {
                assertThat(result.get()).isInstanceOf(InvocationResult.Success.class);
            }
        }
        assertThat(GreetingHandler.MOST_STARTING).hasValue(1);
    }

    private FunctionPool pool(String id, Map<String, String> environment, StartGate gate) {
        FunctionDefinition function = new FunctionDefinition(
                id,
                GreetingHandler.class.getName() + "::handleRequest",
                512,
                LONG,
                environment,
                List.of(),
                new AsyncDefinition("arn:" + id, 2, Optional.empty()));
        return new FunctionPool(new ThreadStarter(new LaunchSpec(function, Map.of(), logs)), gate, 10);
    }
}
