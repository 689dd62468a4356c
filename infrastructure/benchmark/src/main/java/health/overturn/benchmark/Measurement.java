package health.overturn.benchmark;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/// One timed measurement of a reader on a file.
///
/// @param wallNanos the elapsed time
/// @param cpuNanos the processor time of the whole process, garbage collection included
/// @param allocatedBytes the allocation of the reading thread
record Measurement(long wallNanos, long cpuNanos, long allocatedBytes, long claims, long bytes) {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    /// Runs a full garbage collection and then reads the file several times.
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
