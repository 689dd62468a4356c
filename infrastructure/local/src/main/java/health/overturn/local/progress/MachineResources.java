package health.overturn.local.progress;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/// What this machine gives to the stack.
public final class MachineResources {
    private static final long MEGABYTE = 1 << 20;

    private MachineResources() {}

    /// Returns one line about memory and disk.
    public static String describe(Path folder) {
        return "memory: up to %,d MB of this machine's %,d MB; data: %s, %,d MB free"
                .formatted(
                        Runtime.getRuntime().maxMemory() / MEGABYTE,
                        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                                        .getTotalMemorySize()
                                / MEGABYTE,
                        folder,
                        folder.toFile().getUsableSpace() / MEGABYTE);
    }
}
