package health.overturn.local.function;

import health.overturn.table.http.LoopbackServer;
import health.overturn.table.http.Reply;
import health.overturn.table.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// An instance of a function in a process of its own, and the Runtime API from which it gets its invocations.
final class FunctionProcess implements FunctionInstance {
    private static final String RUNTIME_API_PATH = "/2018-06-01/runtime/";
    /// How long a process may need from an answer to its next question.
    private static final Duration HANDOVER_LIMIT = Duration.ofMinutes(1);
    /// How long the system may take to end a killed process.
    private static final Duration EXIT_LIMIT = Duration.ofSeconds(10);
    /// How long a question waits for an event before it is answered without one.
    private static final Duration NEXT_LIMIT = Duration.ofSeconds(30);

    private final LaunchSpec launch;
    private final LoopbackServer runtimeApi;
    private final Process process;
    private final SynchronousQueue<Invocation> handover = new SynchronousQueue<>();
    private final CompletableFuture<Optional<InvocationResult>> started = new CompletableFuture<>();
    private volatile @Nullable Invocation current;

    /// Starts the process.
    FunctionProcess(LaunchSpec launch, List<String> command) {
        this.launch = launch;
        this.runtimeApi = LoopbackServer.start(0, this::handleRuntimeRequest);
        this.process = startProcess(command);
        CompletableFuture<Process> exit = process.onExit().whenComplete((exited, failure) -> reportExit());
        exit.exceptionally(failure -> process);
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.of(process.toHandle());
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void awaitStart(Duration limit) throws InterruptedException, StartFailedException {
        Optional<InvocationResult> failure;
        try {
            failure = started.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            failure = Optional.of(
                    InvocationResult.NotStarted.tooSlow(launch.function().id(), limit));
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug);
        }
        if (failure.isPresent()) {
            process.destroyForcibly();
            throw new StartFailedException(failure.get());
        }
    }

    @Override
    public InvocationResult invoke(String event) throws InterruptedException {
        Invocation invocation = Invocation.of(event);
        current = invocation;
        if (!handOver(invocation)) {
            process.destroyForcibly().waitFor(EXIT_LIMIT.toSeconds(), TimeUnit.SECONDS);
            return InvocationResult.NotStarted.of("%s did not ask for its next event"
                    .formatted(launch.function().id()));
        }
        if (!process.isAlive()) {
            reportExit();
        }
        return awaitResult(invocation);
    }

    /// Waits until the process asks for an event, and returns whether it did.
    private boolean handOver(Invocation invocation) throws InterruptedException {
        long end = System.nanoTime() + HANDOVER_LIMIT.toNanos();
        boolean isTaken = false;
        while (!isTaken && process.isAlive() && System.nanoTime() < end) {
            isTaken = handover.offer(invocation, 100, TimeUnit.MILLISECONDS);
        }
        return isTaken;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        runtimeApi.close();
    }

    private InvocationResult awaitResult(Invocation invocation) throws InterruptedException {
        Duration timeout = launch.function().timeout();
        try {
            return invocation.result().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException exceeded) {
            invocation.fail(FunctionError.timedOut(timeout));
            process.destroyForcibly().waitFor(EXIT_LIMIT.toSeconds(), TimeUnit.SECONDS);
            return invocation.result().resultNow();
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private void reportExit() {
        Invocation running = current;
        String request = running == null ? "none" : running.id();
        FunctionError error =
                new FunctionError("Runtime.ExitError", "RequestId: %s Error: Runtime exited".formatted(request));
        started.complete(Optional.of(error.toResult()));
        if (running != null) {
            running.fail(error);
        }
    }

    private Process startProcess(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(launch.logFile().toFile()));
        builder.environment().clear();
        builder.environment().putAll(launch.environment());
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + runtimeApi.port());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "could not start a process of function " + launch.function().id(), e);
        }
    }

    private Reply handleRuntimeRequest(Request request) {
        String path = request.path().replace(RUNTIME_API_PATH, "");
        if (path.equals("invocation/next")) {
            return awaitNextInvocation();
        }
        Invocation running = current;
        if (path.equals("init/error")) {
            started.complete(Optional.of(new InvocationResult.Failure(request.text())));
        } else if (running != null && path.endsWith("/response")) {
            running.result().complete(new InvocationResult.Success(request.text()));
        } else if (running != null && path.endsWith("/error")) {
            running.result().complete(new InvocationResult.Failure(request.text()));
        }
        return Reply.json(202, "application/json", "{\"status\":\"OK\"}");
    }

    private Reply awaitNextInvocation() {
        started.complete(Optional.empty());
        try {
            Invocation invocation = handover.poll(NEXT_LIMIT.toSeconds(), TimeUnit.SECONDS);
            return invocation == null ? Reply.empty(RuntimeLoop.NO_EVENT) : toReply(invocation);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.json(500, "application/json", "{}");
        }
    }

    private Reply toReply(Invocation invocation) {
        long deadlineMillis =
                System.currentTimeMillis() + launch.function().timeout().toMillis();
        Map<String, String> headers = Map.of(
                "Lambda-Runtime-Aws-Request-Id",
                invocation.id(),
                "Lambda-Runtime-Deadline-Ms",
                Long.toString(deadlineMillis),
                "Lambda-Runtime-Invoked-Function-Arn",
                launch.functionArn(),
                "Content-Type",
                "application/json");
        return new Reply(200, headers, invocation.event().getBytes(StandardCharsets.UTF_8));
    }
}
