package health.overturn.lambda.fake;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Ends a run at one of its calls, before it is made or after it was answered, and lets every call after that
/// pass, once the run is begun again.
public final class FailAtCall implements ExecutionInterceptor {
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private volatile int before = Integer.MAX_VALUE;
    private volatile int after = Integer.MAX_VALUE;

    /// What ends the run.
    public static final class Aborted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Counts from now on and ends the run before this call.
    public void failBefore(int call) {
        begun.set(0);
        before = call;
    }

    /// Counts from now on and ends the run after this call.
    public void failAfter(int call) {
        answered.set(0);
        after = call;
    }

    public int callsBegun() {
        return begun.get();
    }

    public int callsAnswered() {
        return answered.get();
    }

    /// Does something, and once more where it was aborted.
    public static void runWithRetry(Runnable run) {
        try {
            run.run();
        } catch (Aborted aborted) {
            run.run();
        }
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (begun.incrementAndGet() == before) {
            throw new Aborted();
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (answered.incrementAndGet() == after) {
            throw new Aborted();
        }
    }
}
