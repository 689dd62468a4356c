package health.overturn.local;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.table.TableServer;
import health.overturn.table.TableSettings;
import health.overturn.table.store.Database;
import health.overturn.table.store.Database.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How `./overturn check` answers for a folder.
class CheckCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aSoundFolderHasNoDamage() {
        write();

        CommandResult result = CommandResult.run("check", folder.toString());

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo(folder + ": no damage\n");
    }

    @Test
    void aDamageIsNamedWithItsFileItsPlaceAndWhatToDo() throws IOException {
        write();
        Files.write(folder.resolve("table.db-commits"), new byte[] {0, 0, 0, 0, 0, 0, 0, 9});

        CommandResult result = CommandResult.run("check", folder.toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out())
                .startsWith(folder + "/table.db-wal: the last ")
                .contains(" of 9 commits are missing; restore the folder from a backup, or delete ")
                .endsWith(folder + ": damages found: 1\n");
    }

    @Test
    void aFolderWithoutADatabaseIsRefused() {
        CommandResult result = CommandResult.run("check", folder.toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("overturn check: %s holds no database; name the folder of --data\n".formatted(folder));
    }

    @Test
    void aFolderInUseIsRefused() {
        try (Database owner = Database.open(folder, Durability.DISK, line -> {})) {
            owner.read(session -> true);
            CommandResult result = CommandResult.run("check", folder.toString());

            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err())
                    .isEqualTo("overturn check: %s is in use by process %d; stop that process, or name another folder\n"
                            .formatted(folder, ProcessHandle.current().pid()));
        }
    }

    private void write() {
        try (Database database = Database.open(folder, Durability.DISK, line -> {});
                TableServer server =
                        TableServer.start(0, TableSettings.inMemory().in(database))) {
            assertThat(server.address()).isNotNull();
        }
    }
}
