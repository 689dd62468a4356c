package health.overturn.local.function;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/// The processes of one function. An invocation uses an idle process or starts one. A process that exited is replaced.
public final class FunctionPool implements AutoCloseable {
    private final LaunchSpec launch;
    private final Semaphore permits;
    private final Queue<FunctionProcess> idle = new ConcurrentLinkedQueue<>();
    private final Set<FunctionProcess> processes = ConcurrentHashMap.newKeySet();

    /// At most `concurrency` invocations run at the same time; further ones wait.
    public FunctionPool(LaunchSpec launch, int concurrency) {
        this.launch = launch;
        this.permits = new Semaphore(concurrency);
    }

    public InvocationResult invoke(String event) throws InterruptedException {
        permits.acquire();
        FunctionProcess process = acquireProcess();
        try {
            return process.invoke(event);
        } finally {
            release(process);
            permits.release();
        }
    }

    /// Returns the live processes, busy or idle.
    public List<ProcessHandle> processes() {
        return processes.stream()
                .map(FunctionProcess::handle)
                .filter(ProcessHandle::isAlive)
                .toList();
    }

    @Override
    public void close() {
        processes.forEach(FunctionProcess::close);
    }

    private FunctionProcess acquireProcess() {
        for (FunctionProcess process = idle.poll(); process != null; process = idle.poll()) {
            if (process.isAlive()) {
                return process;
            }
            discard(process);
        }
        FunctionProcess started = new FunctionProcess(launch);
        processes.add(started);
        return started;
    }

    private void release(FunctionProcess process) {
        if (process.isAlive()) {
            idle.add(process);
        } else {
            discard(process);
        }
    }

    private void discard(FunctionProcess process) {
        processes.remove(process);
        process.close();
    }
}
