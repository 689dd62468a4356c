package health.overturn.local.suite;

import health.overturn.local.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// The peak memory of the intake's processes, on systems with /proc (Linux).
final class ProcessMemory {
    private static final String PEAK = "VmHWM:";

    private final AtomicLong kilobytes = new AtomicLong();

    private ProcessMemory() {}

    /// Reads the memory every second.
    static ProcessMemory watch(Stack stack) {
        ProcessMemory memory = new ProcessMemory();
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    stack.processes("RemittanceUploaded").forEach(memory::update);
                    Thread.sleep(1_000);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return memory;
    }

    long megabytes() {
        return kilobytes.get() / 1024;
    }

    private void update(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            lines.filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .forEach(peak -> kilobytes.accumulateAndGet(peak, Math::max));
        } catch (IOException ended) {
            return; // the process has ended, or there is no /proc
        }
    }
}
