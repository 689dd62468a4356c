package health.overturn.local;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.table.store.Database;
import health.overturn.table.store.Database.Durability;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How `./overturn local` refuses wrong options: a message, exit code 2, and nothing is started.
class LocalCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void setProjectFolder() {
        System.setProperty("overturn.home", "../..");
    }

    @AfterEach
    void clearProjectFolder() {
        System.clearProperty("overturn.home");
    }

    @Test
    void aPortInUseIsRefused() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(socket.getLocalPort());

            assertThat(runRefused("--s3-port", port))
                    .isEqualTo(
                            "overturn local: port %s (--s3-port) is in use; free it, name another with --s3-port, or use 0 for any free port\n"
                                    .formatted(port));
        }
    }

    @Test
    void theSamePortForTwoServersIsRefused() {
        assertThat(runRefused("--api-port", "23517", "--lambda-port", "23517"))
                .isEqualTo("overturn local: port 23517 is both --api-port and --lambda-port; name different ports\n");
    }

    @Test
    void anInvalidPortIsRefused() {
        assertThat(runRefused("--api-port", "70000"))
                .isEqualTo("overturn local: --api-port: must be a port from 0 to 65535; got 70000\n");
        assertThat(runRefused("--api-port", "often"))
                .isEqualTo("overturn local: Invalid value for option '--api-port': 'often' is not an int\n");
    }

    @Test
    void everyMissingFileIsNamed() {
        Path first = folder.resolve("first.835");
        Path second = folder.resolve("second.835");

        assertThat(runRefused(first.toString(), second.toString()))
                .isEqualTo(
                        "overturn local: file %s does not exist or cannot be read\n  file %s does not exist or cannot be read\n"
                                .formatted(first, second));
    }

    @Test
    void aDataFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "x");

        assertThat(runRefused("--data", file.toString()))
                .isEqualTo("overturn local: could not create the data folder %s; name another one with --data\n"
                        .formatted(file));
    }

    @Test
    void aDataFolderInUseIsRefusedWithTheProcessThatUsesIt() {
        try (Database owner = Database.open(folder.resolve("used"), Durability.DISK, line -> {})) {
            owner.read(session -> true);

            assertThat(runRefused("--data", folder.resolve("used").toString()))
                    .isEqualTo("overturn local: %s is in use by process %d; stop that process, or name another folder\n"
                            .formatted(
                                    folder.resolve("used"),
                                    ProcessHandle.current().pid()));
        }
    }

    @Test
    void aDataFolderOfAnEarlierFormatIsRefused() throws IOException {
        Path earlier = Files.createDirectories(folder.resolve("earlier"));
        Files.writeString(earlier.resolve("table.ndjson"), "{}");

        assertThat(runRefused("--data", earlier.toString()))
                .startsWith("overturn local: %s holds the table of an earlier version".formatted(earlier));
    }

    @Test
    void aWatchedFolderNeedsAStackThatStaysUp() {
        assertThat(runRefused("--watch", folder.toString()))
                .isEqualTo("overturn local: --watch needs a stack that stays up; leave out --once\n");
    }

    @Test
    void anUnknownOptionOrFunctionIsRefused() {
        assertThat(runRefused("--datta", "x")).startsWith("overturn local: Unknown option");
        assertThat(runRefused("--memory", "Nobody=512"))
                .isEqualTo(
                        "overturn local: --memory: unknown function \"Nobody\"; allowed: Api, Escalate, MiddleLayer,"
                                + " MovePublished, Rebuild, Reconcile, Redrive, RemittanceUploaded, Reprocess, Reroute, Snapshot, Triage\n");
        assertThat(runRefused("--memory", "Api=1"))
                .isEqualTo("overturn local: --memory: Api: must have 128 to 10240 megabytes; got 1\n");
    }

    @Test
    void aDynamoDbThatDoesNotAnswerIsRefused() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(runRefused("--dynamodb", "http://127.0.0.1:" + free))
                .isEqualTo(
                        "overturn local: http://127.0.0.1:%d (--dynamodb) does not answer; start a DynamoDB there, or name another address\n"
                                .formatted(free));
        assertThat(runRefused("--dynamodb", "not an address"))
                .isEqualTo("overturn local: --dynamodb: must be an address; got not an address\n");
    }

    @Test
    void aLimitOfWaitingThatIsNoTimeIsRefused() {
        assertThat(runRefused("--patience", "0"))
                .isEqualTo("overturn local: --patience: must be at least 1 minute; got 0\n");
    }

    private String runRefused(String... options) {
        List<String> arguments = new ArrayList<>(List.of("local", "--once", "--empty"));
        if (!List.of(options).contains("--data")) {
            arguments.addAll(List.of("--data", folder.resolve("state").toString()));
        }
        Stream.of("--api-port", "--lambda-port", "--s3-port", "--dynamodb-port")
                .filter(port -> !List.of(options).contains(port))
                .forEach(port -> arguments.addAll(List.of(port, "0")));
        arguments.addAll(List.of(options));
        PrintStream err = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
            assertThat(Overturn.run(arguments.toArray(String[]::new))).isEqualTo(2);
        } finally {
            System.setErr(err);
        }
        assertThat(folder.resolve("state/events.ndjson")).doesNotExist();
        return errors.toString(StandardCharsets.UTF_8);
    }
}
