package health.overturn.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.local.gateway.Tokens;
import health.overturn.local.simulation.ApiClient;
import health.overturn.local.stack.Ports;
import health.overturn.local.stack.Stack;
import health.overturn.local.stack.StackOptions;
import health.overturn.local.template.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `admin` against a fake account whose Lambda is the local stack's.
class AdminCommandTest {
    private static final String LOGIN = "ada@example.com";

    @TempDir
    private Path folder;

    private FakeAccount account;
    private Tokens tokens;
    private Stack stack;

    @BeforeEach
    void start() throws IOException {
        account = FakeAccount.start();
        tokens = Tokens.loadOrCreate(folder.resolve("key.json"));
        stack = Stack.start(
                Deployment.read(Path.of("../../template.yaml")),
                new StackOptions(folder.resolve("data"), Ports.FREE, tokens, Optional.empty(), ""));
        properties().forEach(System::setProperty);
    }

    @AfterEach
    void stop() {
        properties().keySet().forEach(System::clearProperty);
        stack.close();
        account.close();
    }

    /// How the SDK finds another endpoint and its credentials; a shell has environment variables for the same.
    private Map<String, String> properties() {
        return Map.of(
                "aws.endpointUrl", account.address().toString(),
                "aws.endpointUrlLambda", stack.lambda().toString(),
                "aws.accessKeyId", stack.key().id(),
                "aws.secretAccessKey", stack.key().secret(),
                "aws.region", "us-east-1");
    }

    @Test
    void oneCommandMakesThePracticeAndItsAdmin() throws InterruptedException {
        CommandResult created = create("--name", "Ada Example");

        assertThat(created.err()).isEmpty();
        assertThat(created.exitCode()).isZero();
        assertThat(created.out()).isEqualTo("""
                        Practice maple: created
                        ada@example.com: created as admin; Cognito mails an invitation with a password for the first sign-in
                        API: https://api.example.com
                        Console: nobody can sign in yet; deploy again with ConsoleAddress=https://api.example.com
                        Uploads: s3://intake/remits/maple/
                        """);
        assertThat(account.attributes(LOGIN))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "email", LOGIN,
                        "email_verified", "true",
                        "custom:practices", "maple",
                        "custom:role", "admin"));
        assertThat(settingsAsAdmin().at("/people/0/name").asText()).isEqualTo("Ada Example");
        assertThat(settingsAsAdmin().path("timeZone").asText()).isEqualTo("America/New_York");
    }

    @Test
    void aSecondRunChangesNothing() {
        create();

        CommandResult again = create("--time-zone", "America/Chicago");

        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).startsWith("""
                        Practice maple: exists already; its settings stay
                        ada@example.com: exists already; its practices and its role stay
                        """);
    }

    @Test
    void aScriptGetsAFileWithWhichItSignsInWithACode() throws IOException {
        Path file = folder.resolve("report.json");

        CommandResult created = create("--sign-in", file.toString());
        CommandResult token = CommandResult.run("admin", "token", "--sign-in", file.toString());

        assertThat(created.err()).isEmpty();
        assertThat(created.out()).contains("Token: ./overturn admin token --sign-in " + file);
        assertThat(Files.readString(file)).contains("\"secret\" : \"JBSWY3DPEHPK3PXP\"", "\"region\" : \"us-east-1\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(token.err()).isEmpty();
        assertThat(token.out()).isEqualTo("id-token\n");
        assertThat(account.calls())
                .containsExactly(
                        "AdminCreateUser",
                        "AdminSetUserPassword",
                        "AdminInitiateAuth",
                        "AssociateSoftwareToken",
                        "VerifySoftwareToken",
                        "AdminRespondToAuthChallenge",
                        "AdminInitiateAuth",
                        "AdminRespondToAuthChallenge");
    }

    @Test
    void aFileThatExistsIsNotOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("mine"), "mine");

        CommandResult refused = create("--sign-in", file.toString());

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo("overturn admin create: --sign-in: %s exists; name a new file\n".formatted(file));
        assertThat(file).hasContent("mine");
        assertThat(account.calls()).isEmpty();
    }

    @Test
    void aLoginThatExistsLeavesNoFile() {
        create();
        Path file = folder.resolve("report.json");

        CommandResult again = create("--sign-in", file.toString());

        assertThat(again.out()).contains("ada@example.com: exists already; its practices and its role stay");
        assertThat(file).doesNotExist();
    }

    @Test
    void wrongSettingsAreRefusedWithEveryErrorAndNobodyIsCreated() throws IOException {
        Path settings = Files.writeString(
                folder.resolve("settings.json"),
                "{\"timeZone\":\"Mars/Base\",\"people\":[{\"name\":\"Ada Example\",\"login\":\"ada@example.com\"}]}");

        CommandResult refused = create("--settings", settings.toString());

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith("overturn admin create: the practice was refused: ")
                .contains("timeZone: must be ", "queues.CODING: is required");
        assertThat(account.calls()).isEmpty();
    }

    @Test
    void anotherRoleLeavesTheSettingsAlone() {
        CommandResult created = create("--role", "reporting");

        assertThat(created.out()).startsWith("ada@example.com: created as reporting; ");
        assertThat(account.attributes(LOGIN)).containsEntry("custom:role", "reporting");
        assertThat(create("--role", "boss").err())
                .isEqualTo("overturn admin create: --role: must be one of biller, upstream, lead, reporting, admin; got"
                        + " boss\n");
    }

    @Test
    void anUnknownStackIsNamed() {
        CommandResult refused = create("--stack", "other");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith("overturn admin create: could not find stack other: Stack with id other does not exist")
                .endsWith("; check --stack, --region and the credentials\n");
    }

    private static CommandResult create(String... more) {
        List<String> arguments = new ArrayList<>(List.of("admin", "create", "--practice", "maple", "--login", LOGIN));
        arguments.addAll(List.of(more));
        return CommandResult.run(arguments.toArray(String[]::new));
    }

    private JsonNode settingsAsAdmin() throws InterruptedException {
        return new ApiClient(stack.api(), "maple", tokens.issue(LOGIN, "maple", "admin", Instant.now()))
                .get("/settings");
    }
}
