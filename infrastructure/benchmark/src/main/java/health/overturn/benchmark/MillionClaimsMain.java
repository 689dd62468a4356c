package health.overturn.benchmark;

import com.sun.management.OperatingSystemMXBean;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.judge.Judge;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads and judges one file in its own JVM, and prints the figures as properties.
final class MillionClaimsMain {
    private MillionClaimsMain() {}

    public static void main(String[] arguments) throws IOException {
        DenialCount count = new DenialCount(new Judge(CodeTables.standard()));
        long start = System.nanoTime();
        try (InputStream file = Files.newInputStream(Path.of(arguments[0]))) {
            new OverturnReader().read(file, count);
        }
        print("claims", Long.toString(count.claims()));
        print("deniedClaims", Long.toString(count.deniedClaims()));
        print("deniedCents", Long.toString(count.deniedCents()));
        print("paidCents", Long.toString(count.paidCents()));
        print("peakHeapMegabytes", Long.toString(peakHeap() >> 20));
        print("seconds", seconds(System.nanoTime() - start));
        print("cpuSeconds", seconds(processorTime()));
    }

    private static void print(String key, String value) {
        System.out.println(key + "=" + value);
    }

    private static String seconds(long nanos) {
        return "%.1f".formatted(nanos / 1e9);
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /// Returns the sum of the peaks of all heap pools, an upper bound for the peak of the heap.
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
