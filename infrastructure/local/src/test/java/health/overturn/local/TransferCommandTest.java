package health.overturn.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands `export` and `import` as a person types them.
class TransferCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void setProjectFolder() {
        System.setProperty("overturn.home", Path.of("../..").toAbsolutePath().toString());
    }

    @AfterEach
    void clearProjectFolder() {
        System.clearProperty("overturn.home");
    }

    @Test
    void anEmptyStackIsExportedAndImported() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        String export = folder.resolve("export").toString();

        CommandResult exported = CommandResult.run("export", export, "--data", data.toString());
        CommandResult imported = CommandResult.run(
                "import", export, "--data", folder.resolve("other").toString());

        assertThat(exported.exitCode()).isZero();
        assertThat(exported.out())
                .isEqualTo(
                        "Exported: practices none; 0 items, 0 objects of 0 bytes.\nDigest: " + "0".repeat(64) + "\n");
        assertThat(imported.exitCode()).isZero();
        assertThat(imported.out()).startsWith("Imported: practices none; 0 items");
    }

    @Test
    void whatIsNoExportOrNoDataFolderIsRefused() {
        CommandResult noExport = CommandResult.run(
                "import", folder.toString(), "--data", folder.resolve("other").toString());
        CommandResult noData = CommandResult.run(
                "export",
                folder.resolve("export").toString(),
                "--data",
                folder.resolve("absent").toString());

        assertThat(noExport.exitCode()).isEqualTo(2);
        assertThat(noExport.err())
                .isEqualTo("overturn import: %s has no manifest.json, so it is no complete export; export again\n"
                        .formatted(folder));
        assertThat(folder.resolve("other")).doesNotExist();
        assertThat(noData.exitCode()).isEqualTo(2);
        assertThat(noData.err())
                .isEqualTo("overturn export: --data: %s is no folder; name the data folder of a stack\n"
                        .formatted(folder.resolve("absent")));
    }

    @Test
    void aPlaceMustBeNamedAndOnlyOne() {
        assertThat(CommandResult.run("export", "x").exitCode()).isEqualTo(2);
        assertThat(CommandResult.run("export", "x", "--data", "a", "--running").err())
                .contains("mutually exclusive");
        assertThat(CommandResult.run("export", "x", "--table", "t").err()).contains("--intake-bucket");
    }
}
