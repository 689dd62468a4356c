package health.overturn.local.function;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/// The processes of one function: an invocation takes one that is free, or starts one; a dead one is replaced.
public final class FunctionPool implements AutoCloseable {
    private final LaunchSpec launch;
    private final Semaphore places;
    private final Queue<FunctionProcess> free = new ConcurrentLinkedQueue<>();
    private final Set<FunctionProcess> all = ConcurrentHashMap.newKeySet();

    /// At most `concurrency` invocations run at once; more wait.
    public FunctionPool(LaunchSpec launch, int concurrency) {
        this.launch = launch;
        this.places = new Semaphore(concurrency);
    }

    public InvocationResult invoke(String event) throws InterruptedException {
        places.acquire();
        FunctionProcess process = taken();
        try {
            return process.invoke(event);
        } finally {
            handBack(process);
            places.release();
        }
    }

    /// Those that run now, at work or not.
    public List<ProcessHandle> processes() {
        return all.stream()
                .map(FunctionProcess::handle)
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    @Override
    public void close() {
        all.forEach(FunctionProcess::close);
    }

    private FunctionProcess taken() {
        for (FunctionProcess process = free.poll(); process != null; process = free.poll()) {
            if (process.isAlive()) {
                return process;
            }
            end(process);
        }
        FunctionProcess started = new FunctionProcess(launch);
        all.add(started);
        return started;
    }

    private void handBack(FunctionProcess process) {
        if (process.isAlive()) {
            free.add(process);
        } else {
            end(process);
        }
    }

    private void end(FunctionProcess process) {
        all.remove(process);
        process.close();
    }
}
