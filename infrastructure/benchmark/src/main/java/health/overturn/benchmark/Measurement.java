package health.overturn.benchmark;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/// One timed reading of a file.
///
/// @param wallNanos as a clock on the wall sees it
/// @param cpuNanos of the whole process, so that the collector's share counts
/// @param allocatedBytes by the reading thread
record Measurement(long wallNanos, long cpuNanos, long allocatedBytes, long claims, long bytes) {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    /// Reads a file as often as asked, one reading after another, after a full collection.
    static Measurement of(MeasuredReader reader, FileBytes file, int times) throws IOException {
        ClaimCount count = new ClaimCount();
        System.gc();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long cpu = PROCESS.getProcessCpuTime();
        long wall = System.nanoTime();
        for (int i = 0; i < times; i++) {
            reader.read(file.open(), count);
        }
        return new Measurement(
                System.nanoTime() - wall,
                PROCESS.getProcessCpuTime() - cpu,
                THREADS.getCurrentThreadAllocatedBytes() - allocated,
                count.claims(),
                (long) times * file.length());
    }

    double megabytesPerSecond() {
        return bytes * 1e3 / wallNanos;
    }

    double claimsPerCpuSecond() {
        return claims * 1e9 / cpuNanos;
    }

    double cpuNanosPerByte() {
        return (double) cpuNanos / bytes;
    }

    double wallNanosPerByte() {
        return (double) wallNanos / bytes;
    }

    double allocatedPerClaim() {
        return (double) allocatedBytes / claims;
    }
}
