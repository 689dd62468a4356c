package health.overturn.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// The elapsed seconds of a piece of work, and the processor seconds of the whole process.
record Cost(double seconds, double cpuSeconds) {
    private static final double NANOS = 1e9;

    static Cost of(Runnable work) {
        System.gc();
        long cpuStart = cpuNanos();
        long start = System.nanoTime();
        work.run();
        return new Cost((System.nanoTime() - start) / NANOS, (cpuNanos() - cpuStart) / NANOS);
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
