package health.overturn.local.function;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// An instance of a function in this process, on a thread of its own.
///
/// The JVM cannot kill a thread. At its timeout an instance is interrupted and gets no further event. Whatever it still
/// does, the invocation has failed, and the event is delivered again.
final class FunctionThread implements FunctionInstance {
    private final LaunchSpec launch;
    private final Map<String, String> environment;
    private final PrintStream log;
    private final ExecutorService thread;
    private final Future<HandlerInvoker> handler;
    private volatile boolean isAlive = true;

    FunctionThread(LaunchSpec launch, PrintStream log) {
        this.launch = launch;
        this.environment = launch.environment();
        this.log = log;
        String name = launch.function().id();
        // A platform thread: a function computes for long, and would keep a carrier from the stack's servers.
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        this.handler = submit(() -> HandlerInvoker.load(launch.function().handler(), environment, log));
    }

    @Override
    public void awaitStart(Duration limit) throws InterruptedException, StartFailedException {
        try {
            handler.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            close();
            throw new StartFailedException(
                    InvocationResult.NotStarted.tooSlow(launch.function().id(), limit));
        } catch (ExecutionException failed) {
            close();
            throw new StartFailedException(fail(Objects.requireNonNull(failed.getCause())));
        }
    }

    @Override
    public InvocationResult invoke(String event) throws InterruptedException {
        Duration timeout = launch.function().timeout();
        FunctionContext context = new FunctionContext(
                UUID.randomUUID().toString(),
                launch.functionArn(),
                System.currentTimeMillis() + timeout.toMillis(),
                environment,
                log);
        try {
            Future<String> response = submit(() -> call(event, context));
            return new InvocationResult.Success(response.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException exceeded) {
            close();
            FunctionError error = FunctionError.timedOut(timeout);
            log.println(context.getAwsRequestId() + " " + error.message());
            return error.toResult();
        } catch (ExecutionException failed) {
            return fail(Objects.requireNonNull(failed.getCause()));
        } catch (RejectedExecutionException closed) {
            return InvocationResult.NotStarted.of("the stack is stopping");
        } catch (InterruptedException stopping) {
            close();
            throw stopping;
        }
    }

    @Override
    public boolean isAlive() {
        return isAlive;
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.empty();
    }

    @Override
    public void close() {
        isAlive = false;
        thread.shutdownNow();
    }

    private interface Task<T> {
        T run() throws Throwable;
    }

    private <T> Future<T> submit(Task<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        thread.execute(() -> {
            try {
                result.complete(task.run());
            } catch (Throwable failure) { // any failure of the function is reported as its error
                result.completeExceptionally(failure);
            }
        });
        return result;
    }

    private String call(String event, FunctionContext context) throws Throwable {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        handler.resultNow().invoke(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, context);
        return output.toString(StandardCharsets.UTF_8);
    }

    /// Lambda ends an instance after an error of the virtual machine, such as too little memory.
    private InvocationResult fail(Throwable failure) {
        if (failure instanceof VirtualMachineError) {
            close();
        }
        return FunctionError.of(failure, log).toResult();
    }
}
