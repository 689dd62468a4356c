package health.overturn.table.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.table.store.Database.Durability;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How a folder is opened, refused and owned, and what a write that fails leaves.
class DatabaseTest {
    @TempDir
    private Path parent;

    private final List<String> problems = new CopyOnWriteArrayList<>();

    @Test
    void onlyTheOwnerMayReadTheFiles() throws IOException {
        try (Database database = open()) {
            put(database, "a");

            assertThat(permissions(folder())).isEqualTo("rwx------");
            for (String file : List.of("table.db", "table.db-wal", "table.db-shm", "table.db-commits", "table.lock")) {
                assertThat(permissions(folder().resolve(file))).as(file).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void aSecondOwnerIsRefusedWithTheProcessOfTheFirst() {
        try (Database database = open()) {
            assertThatThrownBy(this::open)
                    .hasMessage("%s is in use by process %d; stop that process, or name another folder"
                            .formatted(folder(), ProcessHandle.current().pid()));
            put(database, "a");
        }
        open().close();
    }

    @Test
    void theProcessOfAnEarlierOwnerBlocksNothing() throws IOException {
        open().close();
        Files.writeString(folder().resolve("table.lock"), "1\n");

        open().close();

        assertThat(Files.readString(folder().resolve("table.lock")))
                .isEqualTo(ProcessHandle.current().pid() + "\n");
    }

    @Test
    void aFolderOfTheEarlierFormatIsRefused() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("table.ndjson"), "{}");

        assertThatThrownBy(this::open)
                .hasMessage(
                        "%s holds the table of an earlier version (table.ndjson), which this version does not read;"
                                + " export it with the version that wrote it, or name another folder",
                        folder());
        assertThat(folder().resolve("table.db")).doesNotExist();
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("table.db"), "no database, but longer than the header of one ".repeat(100));

        assertThatThrownBy(this::open)
                .hasMessage("%s/table.db is no database; restore it from a backup, or name another folder", folder());
    }

    @Test
    void aDatabaseOfAnotherProgramOrVersionIsRefused() {
        try (Database database = open()) {
            database.write(session -> {
                session.executeOnce("PRAGMA user_version = 7");
                session.execute("UPDATE counters SET value = value");
                return true;
            });
        }
        assertThatThrownBy(this::open).hasMessageContaining("has the form 7, and this version reads the form 1");
    }

    @Test
    void aFileThatIsCutOffIsRefused() throws IOException {
        try (Database database = open()) {
            put(database, "a");
        }
        try (var channel = Files.newByteChannel(folder().resolve("table.db"), StandardOpenOption.WRITE)) {
            channel.truncate(20_000);
        }

        assertThatThrownBy(this::open).hasMessageContaining("table.db is damaged (SQLite finds it malformed");
    }

    @Test
    void aLostLogIsRefused() throws IOException {
        Path copy = parent.resolve("copy");
        try (Database database = open()) {
            put(database, "a");
            Files.createDirectories(copy);
            for (String file : List.of("table.db", "table.db-commits")) {
                Files.copy(folder().resolve(file), copy.resolve(file));
            }
        }

        assertThatThrownBy(() -> Database.open(copy, Durability.DISK, problems::add))
                .hasMessageContaining("table.db-wal is damaged (the last")
                .hasMessageContaining("commits are missing");
    }

    @Test
    void aWriteThatThrowsLeavesNothingAndDisturbsNoOther() {
        try (Database database = open()) {
            put(database, "a");
            assertThatIllegalStateException()
                    .isThrownBy(() -> database.write(session -> {
                        new ItemRows(1).insert(session, key("b"), new byte[] {1});
                        throw new IllegalStateException("refused");
                    }));
            put(database, "c");

            assertThat(keys(database)).containsExactly("a", "c");
        }
    }

    @Test
    void aFullDiskRefusesWritesUntilThereIsRoom() {
        try (Database database = open()) {
            put(database, "a");
            List<String> acknowledged = new ArrayList<>(List.of("a"));
            limitPages(database, 60);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1_000; i++) {
                            put(database, "b" + i);
                            acknowledged.add("b" + i);
                        }
                    })
                    .hasMessage("the disk of %s/table.db is full; free space there, then try again", folder());
            assertThat(keys(database)).containsExactlyInAnyOrderElementsOf(acknowledged);

            limitPages(database, 1_000_000);
            put(database, "z");

            assertThat(keys(database)).hasSize(acknowledged.size() + 1).contains("z");
            assertThat(problems)
                    .containsExactly(
                            "the disk of %s/table.db is full; free space there, then try again".formatted(folder()),
                            "the table's database is written again");
        }
    }

    private Database open() {
        return Database.open(folder(), Durability.DISK, problems::add);
    }

    private Path folder() {
        return parent.resolve("data");
    }

    private static void put(Database database, String key) {
        database.write(session -> {
            new ItemRows(1).insert(session, key(key), new byte[4_000]);
            return true;
        });
    }

    private static void limitPages(Database database, int pages) {
        database.write(session -> session.first("PRAGMA max_page_count = " + pages, row -> row.number(1)));
    }

    private static List<String> keys(Database database) {
        KeyRange all = new KeyRange(null, null, null, null, KeyRange.Direction.FORWARD);
        return database.read(session -> new ItemRows(1).range(session, all, 1_000)).rows().stream()
                .map(row -> new String(row.position().key().partition(), StandardCharsets.UTF_8))
                .toList();
    }

    private static RowKey key(String text) {
        return new RowKey(text.getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
