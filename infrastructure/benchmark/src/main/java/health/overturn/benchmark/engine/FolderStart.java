package health.overturn.benchmark.engine;

import health.overturn.table.TableServer;
import health.overturn.table.TableSettings;
import health.overturn.table.store.Database;
import health.overturn.table.store.Database.Durability;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Fills a folder with a million items, and measures how long a new process needs from its start to its first answer, and
/// its memory, beside a process on an empty folder.
public final class FolderStart {
    private static final int ITEMS = 1_000_000;
    private static final int BATCH = 25;
    private static final int THREADS = 8;
    private static final int STARTS = 5;
    private static final String TABLE = "engine-start";

    private final Path folder;
    private final PrintStream out;

    public FolderStart(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    public void run() throws IOException, InterruptedException {
        fill();
        out.printf("%,d items, file of %,d bytes%n", ITEMS, Files.size(folder.resolve("table.db")));
        for (int i = 0; i < STARTS; i++) {
            start(folder);
            start(Files.createTempDirectory(folder.getParent(), "empty"));
        }
    }

    private static void start(Path started) throws IOException, InterruptedException {
        new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FolderStart.class.getName(),
                        started.toString()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /// Starts a server on the folder, reads one item, and prints the time since the start of the process.
    public static void main(String[] arguments) throws IOException {
        long before = System.nanoTime();
        try (Database database = Database.open(Path.of(arguments[0]), Durability.DISK, System.out::println);
                TableServer server = TableServer.start(0, TableSettings.inMemory().in(database))) {
            long open = System.nanoTime();
            long sinceStart = sinceStart();
            try (MeasuredTable table = MeasuredTable.at(server.address(), TABLE)) {
                boolean found = table.has(ITEMS / 2);
                System.out.printf(
                        "open after %,d ms, %,d ms after the start of the process; first answer (item found: %b) at %,d ms;"
                                + " %s%n",
                        (open - before) / 1_000_000, sinceStart, found, sinceStart(), peakMemory());
            }
        }
    }

    private void fill() throws IOException {
        Files.createDirectories(folder);
        try (Database database = Database.open(folder, Durability.PROCESS, out::println);
                TableServer server = TableServer.start(0, TableSettings.inMemory().in(database));
                MeasuredTable table = MeasuredTable.at(server.address(), TABLE)) {
            if (!table.has(ITEMS - 1)) {
                double seconds = Workers.time(
                        THREADS,
                        0,
                        ITEMS / BATCH,
                        batch -> table.putAll(IntStream.range(batch * BATCH, (batch + 1) * BATCH)));
                out.printf("filled in %.0f s%n", seconds);
            }
        }
    }

    private static long sinceStart() {
        return System.currentTimeMillis()
                - ProcessHandle.current()
                        .info()
                        .startInstant()
                        .orElseThrow()
                        .toEpochMilli();
    }

    private static String peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .map(line -> "peak memory " + line.replaceAll("[^0-9]*([0-9]+) kB", "$1 kB"))
                .orElse("peak memory unknown");
    }
}
