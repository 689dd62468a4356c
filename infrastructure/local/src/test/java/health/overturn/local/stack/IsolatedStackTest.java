package health.overturn.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.local.function.InvocationResult;
import health.overturn.local.gateway.Tokens;
import health.overturn.local.template.Deployment;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Functions in processes of their own, behind the Runtime API.
class IsolatedStackTest {
    @TempDir
    private Path data;

    private Stack stack;

    @BeforeEach
    void start() {
        stack = Stack.start(
                Deployment.read(Path.of("src/test/resources/stack/template.yaml")),
                new StackOptions(
                                data,
                                Ports.FREE,
                                Tokens.loadOrCreate(data.resolve("key.json")),
                                Optional.empty(),
                                System.getProperty("java.class.path"))
                        .isolated(Optional.empty()));
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void aProcessStaysWarmForTheNextEvent() {
        assertThat(invoke("first")).isEqualTo(new InvocationResult.Success("\"done\""));
        long process = stack.processes("Echo").getFirst().pid();
        assertThat(invoke("second")).isEqualTo(new InvocationResult.Success("\"done\""));

        assertThat(stack.processes("Echo"))
                .singleElement()
                .satisfies(handle -> assertThat(handle.pid())
                        .isEqualTo(process)
                        .isNotEqualTo(ProcessHandle.current().pid()));
    }

    @Test
    void aSlowProcessIsKilledAtItsTimeout() {
        assertThat(invoke("sleepy"))
                .isEqualTo(new InvocationResult.Failure(
                        "{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"Task timed out after 3 seconds\"}"));
        assertThat(invoke("after")).isInstanceOf(InvocationResult.Success.class);
    }

    @Test
    void anExitedProcessFailsOnlyItsInvocation() {
        assertThat(invoke("deadly"))
                .isInstanceOf(InvocationResult.Failure.class)
                .asString()
                .contains("Runtime exited");
        assertThat(invoke("after")).isInstanceOf(InvocationResult.Success.class);
    }

    @Test
    void aProcessWithoutMemoryReportsItAndIsReplaced() {
        assertThat(invoke("greedy"))
                .isEqualTo(new InvocationResult.Failure(
                        "{\"errorType\":\"java.lang.OutOfMemoryError\",\"errorMessage\":\"greedy\"}"));
        assertThat(invoke("after")).isInstanceOf(InvocationResult.Success.class);
    }

    private InvocationResult invoke(String body) {
        return stack.invoke("Echo", "{\"Records\":[{\"body\":\"%s\"}]}".formatted(body));
    }
}
