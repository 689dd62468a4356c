package health.overturn.local.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of files in a watched folder, second by second.
class FolderWatchTest {
    private static final Instant START = Instant.parse("2026-11-30T08:00:00Z");
    private static final String HASH_OF_ONE = "7692c3ad3540"; // of the text "one"

    @TempDir
    private Path root;

    private final UploadedFiles uploads = new UploadedFiles();
    private final StringWriter terminal = new StringWriter();
    private FolderWatch watch;

    @BeforeEach
    void start() {
        watch = newWatch();
    }

    @Test
    void aCompleteFileIsUploadedAndMovedWithALine() throws IOException {
        drop("known/a.835", "one");

        watchFor(6);

        assertThat(uploads.contents()).containsExactly(Map.entry("remits/known/a.835", "one"));
        assertThat(root.resolve("known/a.835")).doesNotExist();
        assertThat(root.resolve("known/done/a.835")).hasContent("one");
        assertThat(root.resolve("known/done/log.txt"))
                .hasContent("2026-11-30T08:00:05Z a.835: uploaded as remits/known/a.835, 3 bytes\n");
        assertThat(terminal).hasToString("watch: known/a.835: uploaded as remits/known/a.835, 3 bytes\n");
    }

    @Test
    void aFileThatStillGrowsWaits() throws IOException {
        for (int second = 0; second < 20; second++) {
            drop("known/a.835", "x".repeat(second + 1));
            watch.poll(START.plusSeconds(second));
        }
        assertThat(uploads.contents()).isEmpty();

        watch.poll(START.plusSeconds(24));

        assertThat(uploads.contents()).containsEntry("remits/known/a.835", "x".repeat(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.835.part", "a.835.filepart", ".a.835", "a.TMP", "a~", ".sync/a.835"})
    void aTemporaryNameIsIgnoredUntilTheFileIsRenamed(String name) throws IOException {
        drop("known/" + name, "one");
        watchFor(20);
        assertThat(uploads.contents()).isEmpty();
        assertThat(terminal).hasToString("");

        Files.move(root.resolve("known").resolve(name), root.resolve("known/b.835"));
        watchFor(6);

        assertThat(uploads.contents()).containsOnlyKeys("remits/known/b.835");
    }

    @Test
    void anEmptyFileIsToldOnceAndStays() throws IOException {
        drop("known/a.835", "");

        watchFor(30);

        assertThat(root.resolve("known/a.835")).exists();
        assertThat(terminal.toString())
                .isEqualTo("watch: %s is empty, so it stays where it is; drop it again with its content\n"
                        .formatted(root.resolve("known/a.835")));
    }

    @Test
    void theSameNameWithOtherContentGetsAKeyAndANameOfItsOwn() throws IOException {
        drop("known/a.835", "two");
        watchFor(6);
        drop("known/a.835", "one");
        watchFor(6);

        assertThat(uploads.contents())
                .containsOnly(
                        Map.entry("remits/known/a.835", "two"),
                        Map.entry("remits/known/" + HASH_OF_ONE + "/a.835", "one"));
        assertThat(root.resolve("known/done/a.835")).hasContent("two");
        assertThat(root.resolve("known/done/a.835." + HASH_OF_ONE + "-1")).hasContent("one");
    }

    @Test
    void afterAKillBetweenUploadAndMoveTheSameBytesAreUploadedOnceMore() throws IOException {
        drop("known/a.835", "one");
        uploads.contents().put("remits/known/a.835", "one");

        watchFor(6);

        assertThat(uploads.contents())
                .containsOnly(
                        Map.entry("remits/known/a.835", "one"),
                        Map.entry("remits/known/" + HASH_OF_ONE + "/a.835", "one"));
        assertThat(root.resolve("known/done/a.835")).exists();
    }

    @Test
    void aSubfolderIsPartOfTheKey() throws IOException {
        drop("known/era/2026/a.835", "one");

        watchFor(6);

        assertThat(uploads.contents()).containsOnlyKeys("remits/known/era/2026/a.835");
        assertThat(root.resolve("known/done/era/2026/a.835")).exists();
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path outside = Files.writeString(
                Files.createDirectories(root.resolve(".elsewhere")).resolve("x"), "secret");
        Files.createDirectories(root.resolve("known"));
        Files.createSymbolicLink(root.resolve("known/a.835"), outside);
        Files.createSymbolicLink(root.resolve("linked"), root.resolve(".elsewhere"));

        watchFor(10);

        assertThat(uploads.contents()).isEmpty();
        assertThat(terminal.toString())
                .contains("known/a.835 is a link or no file, so it is left alone; drop the file itself")
                .contains("linked is no folder of a practice");
    }

    @Test
    void aFileForAPracticeWithoutSettingsIsUploadedAndItsWaitIsTold() throws IOException {
        drop("new-one/a.835", "one");

        watchFor(6);

        assertThat(uploads.contents()).containsOnlyKeys("remits/new-one/a.835");
        assertThat(terminal.toString()).endsWith("; it waits, because practice new-one has no settings yet\n");
    }

    @Test
    void aFolderThatIsNoPracticesIsTold() throws IOException {
        drop("Not A Practice/a.835", "one");
        drop("a.835", "one");

        watchFor(20);

        assertThat(uploads.contents()).isEmpty();
        assertThat(terminal.toString().lines())
                .hasSize(2)
                .anyMatch(line -> line.endsWith("at most 40 characters; rename the folder"))
                .anyMatch(line -> line.contains("a.835 is no folder of a practice"));
    }

    @Test
    void aRefusedFileIsMovedToFailedWithTheReason() throws IOException {
        drop("known/a.835", "one");
        uploads.refuse();

        watchFor(6);

        assertThat(root.resolve("known/failed/a.835")).hasContent("one");
        assertThat(root.resolve("known/failed/log.txt"))
                .hasContent("2026-11-30T08:00:05Z a.835: S3 refused it: Your proposed upload exceeds the maximum\n");
    }

    @Test
    void anUploadThatFailsIsTriedAgain() throws IOException {
        drop("known/a.835", "one");
        uploads.fail();
        watchFor(20);
        assertThat(root.resolve("known/a.835")).exists();
        assertThat(terminal.toString().lines())
                .singleElement()
                .asString()
                .endsWith("a.835 (IOException); it stays where it is and is tried again");

        uploads.recover();
        watchFor(21);

        assertThat(root.resolve("known/done/a.835")).exists();
    }

    @Test
    void aFileThatCannotBeMovedIsNotUploadedAgain() throws IOException {
        drop("known/a.835", "one");
        drop("known/done", "a file where the folder should be");

        watchFor(20);

        assertThat(uploads.contents())
                .containsEntry("remits/known/a.835", "one")
                .hasSize(2);
        assertThat(root.resolve("known/a.835")).exists();
    }

    @Test
    void aFileThatChangesDuringItsUploadIsUploadedAgain() throws IOException {
        drop("known/a.835", "one");
        uploads.duringUpload(() -> {
            uploads.duringUpload(() -> {});
            drop("known/a.835", "one and more");
        });

        watchFor(20);

        assertThat(uploads.contents()).containsValue("one and more");
        assertThat(root.resolve("known/done/a.835")).hasContent("one and more");
    }

    private void watchFor(int seconds) {
        for (int second = 0; second < seconds; second++) {
            watch.poll(START.plusSeconds(second));
        }
    }

    private FolderWatch newWatch() {
        return new FolderWatch(root, uploads, new PrintWriter(terminal));
    }

    private void drop(String name, String content) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
