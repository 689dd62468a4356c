package health.overturn.local.suite;

import health.overturn.local.queue.MessageQueue;
import health.overturn.local.suite.SuiteTarget.ApiCall;
import health.overturn.local.template.QueueDefinition;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.sync.RequestBody;

/// Waits in a queue and calls the API on many virtual threads, while the stack takes in files. [CarrierStressTest] runs
/// it in a JVM with one carrier thread: a wait that keeps it would stop every server.
final class CarrierStress {
    private static final int RECEIVERS = 120;
    private static final int MESSAGES = 1_200;
    private static final int CALLERS = 40;
    private static final int FILES = 4;
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final MessageQueue queue = new MessageQueue(
            new QueueDefinition("Work", "arn:work", Duration.ofMinutes(10), 3, Optional.empty()),
            null,
            InstantSource.system());

    private CarrierStress() {}

    /// @param arguments an empty folder
    public static void main(String[] arguments) throws InterruptedException, ExecutionException, TimeoutException {
        new CarrierStress().run(Path.of(arguments[0]));
        System.exit(0);
    }

    private void run(Path data) throws InterruptedException, ExecutionException, TimeoutException {
        try (RunningStack running = RunningStack.start(data);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            running.call(ApiCall.put("stress", "/settings", SuiteTarget.settings()));
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < RECEIVERS; i++) {
                all.add(threads.submit((Callable<Boolean>) this::receiveAll));
            }
            for (int i = 0; i < CALLERS; i++) {
                all.add(threads.submit(() -> callApi(running)));
            }
            for (int i = 0; i < FILES; i++) {
                upload(running, i);
            }
            for (int i = 0; i < MESSAGES; i++) {
                queue.send("message");
            }
            for (Future<Boolean> future : all) {
                future.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            }
            running.awaitIdle();
            System.out.printf(
                    "received %d, answered %d, dead letters %d%n",
                    received.get(),
                    answered.get(),
                    running.stack().deadLetters().size());
        }
    }

    private boolean receiveAll() throws InterruptedException {
        WaitLimit limit = WaitLimit.in(LIMIT);
        while (received.get() < MESSAGES) {
            queue.receive(Duration.ofSeconds(1)).ifPresent(message -> {
                queue.delete(message.id());
                received.incrementAndGet();
            });
            limit.pause(1, "%d messages; received %d".formatted(MESSAGES, received.get()));
        }
        return true;
    }

    private boolean callApi(RunningStack running) throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            if (running.call(ApiCall.get("stress", "/remittances")).status() == 200) {
                answered.incrementAndGet();
            }
        }
        return true;
    }

    private static void upload(RunningStack running, int number) {
        byte[] content = Sample.of(SampleSpec.of(number).claims(50).files(1))
                .files()
                .getFirst()
                .bytes();
        running.upload("remits/stress/%d.835".formatted(number), RequestBody.fromBytes(content));
    }
}
