package health.overturn.lambda.fake;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/// Fails one call, before it is sent or after its response, and lets all later calls pass.
public final class FailAtCall implements ExecutionInterceptor {
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private volatile int before = Integer.MAX_VALUE;
    private volatile int after = Integer.MAX_VALUE;

    /// The failure of the call.
    public static final class Aborted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Counts calls from now on and fails this one before it is sent.
    public void failBefore(int call) {
        begun.set(0);
        before = call;
    }

    /// Counts responses from now on and fails this one.
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

    /// Runs something, and runs it again if a call failed.
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
