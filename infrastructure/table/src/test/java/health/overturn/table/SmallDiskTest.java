package health.overturn.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import health.overturn.table.store.Database.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk of two megabytes, which only an administrator can make; the test is skipped elsewhere.
class SmallDiskTest {
    @TempDir
    private Path disk;

    private boolean isMounted;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        isMounted = run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString());
        assumeThat(isMounted).as("this process may mount a small disk").isTrue();
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (isMounted) {
            run("umount", disk.toString());
        }
    }

    @Test
    void aFullDiskLosesNothingAndRefusesUntilThereIsRoom() throws IOException {
        Path ballast = Files.write(disk.resolve("ballast"), new byte[600_000]);
        Map<String, String> acknowledged = new TreeMap<>();
        String value = "x".repeat(2_000);
        try (FolderTable table = new FolderTable(disk.resolve("data"), Durability.DISK)) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 10_000; i++) {
                            table.put("p", "%05d".formatted(i), value);
                            acknowledged.put("%05d".formatted(i), value);
                        }
                    })
                    .hasMessageContaining("table.db");
            assertThat(table.values("p")).isEqualTo(acknowledged);

            Files.delete(ballast);
            table.put("p", "more", value);
            acknowledged.put("more", value);
        }

        assertThat(TableCheck.run(disk.resolve("data"))).isEmpty();
        try (FolderTable table = new FolderTable(disk.resolve("data"), Durability.DISK)) {
            assertThat(table.values("p")).isEqualTo(acknowledged);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
