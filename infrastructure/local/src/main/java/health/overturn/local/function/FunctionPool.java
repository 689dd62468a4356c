package health.overturn.local.function;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The instances of one function. An invocation uses an idle instance or starts one. A dead instance is replaced.
public final class FunctionPool implements AutoCloseable {
    /// The longest that an invocation may take on Lambda, and so the longest wait for the end of one.
    private static final Duration MAX_WAIT = Duration.ofMinutes(15);
    private static final int MAX_ATTEMPTS = 3;
    private static final long INITIAL_PAUSE_MILLIS = 250;
    private static final int MAX_DOUBLINGS = 7;

    private final InstanceStarter starter;
    private final StartGate gate;
    private final int concurrency;
    private final Semaphore permits;
    private final Deque<FunctionInstance> idle = new ConcurrentLinkedDeque<>();
    private final Set<FunctionInstance> instances = ConcurrentHashMap.newKeySet();
    private final AtomicInteger missedStarts = new AtomicInteger();
    private volatile boolean isClosed;

    /// At most `concurrency` invocations run at the same time; further ones wait.
    ///
    /// @param gate shared by all functions of a stack
    public FunctionPool(InstanceStarter starter, StartGate gate, int concurrency) {
        this.starter = starter;
        this.gate = gate;
        this.concurrency = concurrency;
        this.permits = new Semaphore(concurrency, true);
    }

    public InvocationResult invoke(String event) throws InterruptedException {
        if (!permits.tryAcquire(MAX_WAIT.toSeconds(), TimeUnit.SECONDS)) {
            return InvocationResult.NotStarted.of("%s: all %d instances were busy for %d minutes"
                    .formatted(starter.functionId(), concurrency, MAX_WAIT.toMinutes()));
        }
        try {
            return invokeAcquired(event);
        } catch (StartFailedException failed) {
            return failed.result();
        } finally {
            permits.release();
        }
    }

    /// Starts an instance before the first event comes. An event that comes meanwhile waits for it or starts another.
    public void warmUp() throws InterruptedException {
        permits.acquire();
        try {
            release(acquire());
        } catch (StartFailedException reportedByTheNextInvocation) {
            return;
        } finally {
            permits.release();
        }
    }

    /// Returns the live processes, busy or idle. An instance in this process has none.
    public List<ProcessHandle> processes() {
        return instances.stream()
                .flatMap(instance -> instance.process().stream())
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    @Override
    public void close() {
        isClosed = true;
        instances.forEach(FunctionInstance::close);
        starter.close();
    }

    /// An idle instance may turn out to be dead. Another one then takes the event.
    private InvocationResult invokeAcquired(String event) throws InterruptedException, StartFailedException {
        for (int attempt = 1; ; attempt++) {
            FunctionInstance instance = acquire();
            InvocationResult result;
            try {
                result = instance.invoke(event);
            } finally {
                release(instance);
            }
            if (!(result instanceof InvocationResult.NotStarted) || attempt == MAX_ATTEMPTS) {
                return result;
            }
        }
    }

    /// Waits for an idle instance or for a slot to start one, whichever comes first.
    private FunctionInstance acquire() throws InterruptedException, StartFailedException {
        pauseAfterMissedStarts();
        long end = System.nanoTime() + MAX_WAIT.toNanos();
        while (System.nanoTime() < end) {
            Optional<FunctionInstance> warm = pollIdle();
            if (warm.isPresent()) {
                return warm.get();
            }
            if (gate.tryEnter()) {
                try {
                    return start();
                } finally {
                    gate.leave();
                }
            }
        }
        throw new StartFailedException(InvocationResult.NotStarted.of(
                "%s: waited %d minutes for other starts to end".formatted(starter.functionId(), MAX_WAIT.toMinutes())));
    }

    private FunctionInstance start() throws InterruptedException, StartFailedException {
        long started = System.nanoTime();
        Duration limit = gate.limit();
        FunctionInstance instance = starter.start();
        instances.add(instance);
        try {
            if (isClosed) {
                throw new StartFailedException(InvocationResult.NotStarted.of("the stack is stopping"));
            }
            instance.awaitStart(limit);
        } catch (StartFailedException failed) {
            discard(instance);
            if (failed.result() instanceof InvocationResult.NotStarted && !isClosed) {
                missedStarts.incrementAndGet();
                gate.recordMissed(limit);
            }
            throw failed;
        }
        missedStarts.set(0);
        gate.recordStart(Duration.ofNanos(System.nanoTime() - started));
        return instance;
    }

    /// Leaves the machine some time before the next start. Each missed start doubles the pause.
    private void pauseAfterMissedStarts() throws InterruptedException {
        int missed = missedStarts.get();
        if (missed > 0 && idle.isEmpty()) {
            Thread.sleep(INITIAL_PAUSE_MILLIS << Math.min(missed, MAX_DOUBLINGS));
        }
    }

    /// Returns the idle instance that was used last: it is the warmest.
    private Optional<FunctionInstance> pollIdle() {
        for (FunctionInstance instance = idle.pollFirst(); instance != null; instance = idle.pollFirst()) {
            if (instance.isAlive()) {
                return Optional.of(instance);
            }
            discard(instance);
        }
        return Optional.empty();
    }

    private void release(FunctionInstance instance) {
        if (instance.isAlive()) {
            idle.addFirst(instance);
        } else {
            discard(instance);
        }
    }

    private void discard(FunctionInstance instance) {
        instances.remove(instance);
        instance.close();
    }
}
