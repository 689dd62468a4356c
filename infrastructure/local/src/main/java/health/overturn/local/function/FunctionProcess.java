package health.overturn.local.function;

import health.overturn.local.access.OwnerOnly;
import health.overturn.table.http.LoopbackServer;
import health.overturn.table.http.Reply;
import health.overturn.table.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// One process of a function, and the Runtime API from which it gets its invocations.
final class FunctionProcess implements AutoCloseable {
    private static final String RUNTIME_API_PATH = "/2018-06-01/runtime/";
    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    private final LaunchSpec launch;
    private final LoopbackServer runtimeApi;
    private final Process process;
    private final SynchronousQueue<Invocation> handover = new SynchronousQueue<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile @Nullable Invocation current;

    FunctionProcess(LaunchSpec launch) {
        this.launch = launch;
        this.runtimeApi = LoopbackServer.start(0, this::handleRuntimeRequest);
        this.process = startProcess();
        CompletableFuture<Process> exit = process.onExit().whenComplete((exited, failure) -> failCurrentInvocation());
        exit.exceptionally(failure -> process);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Invokes the function with one event and waits for the result. Kills the process if it exceeds the function's
    /// timeout.
    InvocationResult invoke(String event) throws InterruptedException {
        Invocation invocation = Invocation.of(event);
        current = invocation;
        if (!ready.await(START_TIMEOUT.toSeconds(), TimeUnit.SECONDS) || !process.isAlive()) {
            failCurrentInvocation();
            process.destroyForcibly();
            return resultOf(invocation);
        }
        Duration timeout = launch.function().timeout();
        try {
            if (handover.offer(invocation, 1, TimeUnit.SECONDS)) {
                return invocation.result().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            }
            failCurrentInvocation();
        } catch (TimeoutException exceeded) {
            invocation.fail("Sandbox.Timedout", "Task timed out after %d seconds".formatted(timeout.toSeconds()));
            process.destroyForcibly().waitFor();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return resultOf(invocation);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        runtimeApi.close();
    }

    private static InvocationResult resultOf(Invocation invocation) {
        return invocation.result().join();
    }

    private void failCurrentInvocation() {
        Invocation running = current;
        ready.countDown();
        if (running != null) {
            running.fail("Runtime.ExitError", "RequestId: %s Error: Runtime exited".formatted(running.id()));
        }
    }

    private Process startProcess() {
        Path logFile = OwnerOnly.createFile(
                launch.logFolder().resolve(launch.function().id() + ".log"));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx%dm".formatted(launch.function().megabytes()),
                "-cp",
                launch.classPath(),
                RuntimeLoop.class.getName(),
                launch.function().handler());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
        builder.environment().clear();
        builder.environment().putAll(launch.function().environment());
        builder.environment().putAll(launch.variables());
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + runtimeApi.port());
        builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", launch.function().id());
        builder.environment()
                .put(
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                        Integer.toString(launch.function().megabytes()));
        builder.environment().put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        builder.environment().put("TZ", ":UTC");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply handleRuntimeRequest(Request request) {
        String path = request.path().replace(RUNTIME_API_PATH, "");
        if (path.equals("invocation/next")) {
            return awaitNextInvocation();
        }
        Invocation running = current;
        if (running != null && path.endsWith("/response")) {
            running.result().complete(new InvocationResult.Success(request.text()));
        } else if (running != null && path.endsWith("/error")) {
            running.result().complete(new InvocationResult.Failure(request.text()));
        }
        return Reply.json(202, "application/json", "{\"status\":\"OK\"}");
    }

    private Reply awaitNextInvocation() {
        ready.countDown();
        try {
            Invocation invocation = handover.take();
            long deadlineMillis =
                    System.currentTimeMillis() + launch.function().timeout().toMillis();
            Map<String, String> headers = Map.of(
                    "Lambda-Runtime-Aws-Request-Id",
                    invocation.id(),
                    "Lambda-Runtime-Deadline-Ms",
                    Long.toString(deadlineMillis),
                    "Lambda-Runtime-Invoked-Function-Arn",
                    "arn:aws:lambda:us-east-1:000000000000:function:"
                            + launch.function().id(),
                    "Content-Type",
                    "application/json");
            return new Reply(200, headers, invocation.event().getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.json(500, "application/json", "{}");
        }
    }
}
