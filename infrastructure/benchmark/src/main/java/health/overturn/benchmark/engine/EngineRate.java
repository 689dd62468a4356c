package health.overturn.benchmark.engine;

import health.overturn.benchmark.Spread;
import health.overturn.table.TableServer;
import health.overturn.table.TableSettings;
import health.overturn.table.store.Database;
import health.overturn.table.store.Database.Durability;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Measures puts and pages of an index through the SDK's client: of the table in memory, of one in a folder whose
/// commits outlive the process or are on the disk, and of another DynamoDB where there is one. Their rounds are
/// interleaved.
public final class EngineRate {
    private static final int WARM_UP_ROUNDS = 1;
    private static final int ROUNDS = 3;
    private static final int PUTS = 2_000;
    private static final int PAGES = 500;

    private final Path folder;
    private final Optional<URI> other;
    private final PrintStream out;

    /// @param other another DynamoDB to measure beside them
    public EngineRate(Path folder, Optional<URI> other, PrintStream out) {
        this.folder = folder;
        this.other = other;
        this.out = out;
    }

    /// What one round measured of one table: calls a second.
    private record Rates(double putsOfOne, double putsOfEight, double pages) {}

    public void run() throws IOException {
        Files.createDirectories(folder);
        try (Database process = Database.open(
                        Files.createTempDirectory(folder, "process"), Durability.PROCESS, out::println);
                Database disk = Database.open(Files.createTempDirectory(folder, "disk"), Durability.DISK, out::println);
                TableServer inMemory = TableServer.start(0);
                TableServer inProcess = TableServer.start(0, TableSettings.inMemory().in(process));
                TableServer onDisk = TableServer.start(0, TableSettings.inMemory().in(disk))) {
            Map<String, URI> addresses = new LinkedHashMap<>();
            other.ifPresent(address -> addresses.put("other DynamoDB", address));
            addresses.put("SQLite in memory", inMemory.address());
            addresses.put("SQLite, outlives the process", inProcess.address());
            addresses.put("SQLite, on the disk", onDisk.address());
            measure(addresses);
        }
    }

    private void measure(Map<String, URI> addresses) {
        Map<String, List<Rates>> rates = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            for (Map.Entry<String, URI> address : addresses.entrySet()) {
                Rates measured = measureRound(address.getValue(), round);
                if (round >= WARM_UP_ROUNDS) {
                    rates.computeIfAbsent(address.getKey(), name -> new ArrayList<>())
                            .add(measured);
                }
            }
        }
        out.printf("calls a second, median of %d rounds [lowest to highest]%n", ROUNDS);
        rates.forEach(this::print);
    }

    private static Rates measureRound(URI address, int round) {
        try (MeasuredTable table = MeasuredTable.at(address, "engine-rate")) {
            int first = round * 2 * PUTS;
            double one = PUTS / Workers.time(1, first, PUTS, table::put);
            double eight = PUTS / Workers.time(8, first + PUTS, PUTS, table::put);
            return new Rates(one, eight, PAGES / Workers.time(1, 0, PAGES, table::readIndexPage));
        }
    }

    private void print(String name, List<Rates> rates) {
        out.printf(
                "%-30s puts, 1 thread %s; puts, 8 threads %s; index pages of 100 %s%n",
                name,
                text(Spread.of(rates.size(), i -> rates.get(i).putsOfOne())),
                text(Spread.of(rates.size(), i -> rates.get(i).putsOfEight())),
                text(Spread.of(rates.size(), i -> rates.get(i).pages())));
    }

    private static String text(Spread spread) {
        return "%,.0f [%,.0f to %,.0f]".formatted(spread.median(), spread.lowest(), spread.highest());
    }
}
