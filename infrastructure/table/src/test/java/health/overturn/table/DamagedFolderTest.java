package health.overturn.table;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.table.store.Damage;
import health.overturn.table.store.Database.Durability;
import health.overturn.table.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Flips and tears bytes of the files of a folder. Nothing wrong is ever read in silence: either everything is there as
/// it was written, or the damage is named. `-Doverturn.table.damages=2000` damages more often.
class DamagedFolderTest {
    private static final int DAMAGES = Integer.getInteger("overturn.table.damages", 60);
    private static final int SECTOR = 512;
    private static final List<String> FILES = List.of("table.db", "table.db-wal", "table.db-commits");

    @TempDir
    private Path parent;

    private final Random random = new Random(15);
    private Path closed;
    private Path killed;
    private Contents written;

    /// All that a reader of the table can see.
    private record Contents(Map<String, String> values, List<String> indexed, List<String> records) {
        static Contents of(FolderTable table) {
            return new Contents(
                    table.values("p"),
                    table.indexed("p"),
                    table.records().stream().map(Object::toString).toList());
        }
    }

    /// A folder as a closed process leaves it, and one as a killed process does, with a log.
    @BeforeEach
    void write() {
        closed = parent.resolve("closed");
        killed = parent.resolve("killed");
        try (FolderTable table = new FolderTable(closed, Durability.DISK)) {
            for (int i = 0; i < 120; i++) {
                table.put(
                        "p", "sort-%03d".formatted(i), "value %d ".formatted(i).repeat(40));
            }
            table.delete("p", "sort-005");
            written = Contents.of(table);
            copy(closed, killed);
        }
    }

    @Test
    void aSoundFolderHasNoDamage() {
        assertThat(TableCheck.run(closed)).isEmpty();
        assertThat(TableCheck.run(killed)).isEmpty();
        assertThat(read(killed)).isEqualTo(written);
    }

    @Test
    void aFlippedByteOfTheDatabaseIsNamed() {
        int named = 0;
        for (int i = 0; i < DAMAGES; i++) {
            named += examine(closed, "table.db", this::flip);
        }
        assertThat(named).isPositive();
        System.out.printf(
                "PRINT %d flipped bytes of the database: %d named, the rest in unused space%n", DAMAGES, named);
    }

    @Test
    void aTornSectorOfTheDatabaseIsNamed() {
        int named = 0;
        for (int i = 0; i < DAMAGES; i++) {
            named += examine(closed, "table.db", this::tear);
        }
        assertThat(named).isPositive();
        System.out.printf(
                "PRINT %d torn sectors of the database: %d named, the rest in unused space%n", DAMAGES, named);
    }

    @Test
    void aFlippedByteOfTheLogIsNamed() {
        int named = 0;
        for (int i = 0; i < DAMAGES; i++) {
            named += examine(killed, "table.db-wal", this::flip);
        }
        assertThat(named).isPositive();
        System.out.printf("PRINT %d flipped bytes of the log: %d named, the rest in unused space%n", DAMAGES, named);
    }

    @Test
    void aLogThatIsCutOffIsNamed() {
        for (int i = 0; i < DAMAGES; i++) {
            assertThat(examine(killed, "table.db-wal", bytes -> Arrays.copyOf(bytes, random.nextInt(bytes.length))))
                    .isEqualTo(1);
        }
    }

    @Test
    void aRefusedStartChangesNoFile() throws IOException {
        Path folder = damaged(killed, "table.db-wal", bytes -> {
            bytes[5_000] = (byte) ~bytes[5_000];
            return bytes;
        });
        byte[] log = Files.readAllBytes(folder.resolve("table.db-wal"));

        assertThat(refusal(folder))
                .startsWith(folder + "/table.db-wal is damaged (the last")
                .contains("because frame 1 at byte 32 differs from its checksum")
                .endsWith("stop the stack and run ./overturn check on its folder");
        assertThat(Files.readAllBytes(folder.resolve("table.db-wal"))).isEqualTo(log);
        assertThat(TableCheck.run(folder))
                .singleElement()
                .asString()
                .contains("restore the folder from a backup, or delete");
    }

    /// Damages a copy. Returns 1 where the damage is named, and 0 where everything is there as it was written.
    private int examine(Path folder, String file, UnaryOperator<byte[]> damage) {
        Path copy = damaged(folder, file, damage);
        String refusal = "";
        List<Damage> damages = List.of();
        try {
            damages = TableCheck.run(copy);
        } catch (StoreException refused) {
            refusal = String.valueOf(refused.getMessage());
        }
        if (!damages.isEmpty() || !refusal.isEmpty()) {
            assertThat(damages + refusal).contains(copy.resolve("table.db").toString());
            return 1;
        }
        assertThat(read(copy)).isEqualTo(written);
        return 0;
    }

    private static Contents read(Path folder) {
        try (FolderTable table = new FolderTable(folder, Durability.DISK)) {
            return Contents.of(table);
        }
    }

    private static String refusal(Path folder) {
        try (FolderTable table = new FolderTable(folder, Durability.DISK)) {
            return "none; " + table.stream().lastSequence();
        } catch (StoreException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private byte[] flip(byte[] bytes) {
        int place = random.nextInt(bytes.length);
        bytes[place] = (byte) (bytes[place] ^ 1 << random.nextInt(8));
        return bytes;
    }

    private byte[] tear(byte[] bytes) {
        int sector = random.nextInt(bytes.length / SECTOR);
        Arrays.fill(bytes, sector * SECTOR, (sector + 1) * SECTOR, (byte) 0);
        return bytes;
    }

    private Path damaged(Path folder, String file, UnaryOperator<byte[]> damage) {
        try {
            Path copy = parent.resolve("damaged-" + random.nextInt(Integer.MAX_VALUE));
            copy(folder, copy);
            Files.write(copy.resolve(file), damage.apply(Files.readAllBytes(copy.resolve(file))));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to);
            for (String file : FILES) {
                if (Files.exists(from.resolve(file))) {
                    Files.copy(from.resolve(file), to.resolve(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
