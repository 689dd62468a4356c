package health.overturn.local.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.stack.FlowStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Runs the examples against a stack of their own, as their README says.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("../examples").toAbsolutePath().normalize();

    @TempDir
    private static Path data;

    @TempDir
    private static Path work;

    private FlowStack flow;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        flow = new FlowStack(data);
        Files.write(work.resolve("first.835"), FlowStack.remittance());
        Files.writeString(work.resolve("second.835"), "no remittance");
        assume("curl");
        assertThat(run(
                        "biller",
                        "sh",
                        script("biller"),
                        work.resolve("first.835").toString()))
                .contains("the ledger says READ", "the worklist was read");
        flow.awaitRest();
    }

    @AfterAll
    void stop() throws InterruptedException {
        flow.awaitRest();
        flow.close();
    }

    @Test
    void aBillerSeesThatAFileIsNoRemittance() throws IOException, InterruptedException {
        assertThat(run(
                        "biller",
                        "sh",
                        script("biller"),
                        work.resolve("second.835").toString()))
                .contains("the ledger says REJECTED");
    }

    @Test
    void aLeadExportsAllDenials() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(work.resolve("export"));
        int denials = flow.get("lead", "/denials?limit=200").path("items").size();

        assertThat(run("lead", "sh", script("lead"), folder.toString()))
                .contains("the escalations were read", "exported " + denials + " denials");
    }

    @Test
    void aReportingToolReadsChangesAndMoves() throws IOException, InterruptedException {
        assertThat(run("reporting", "sh", script("reporting"), "2026-01-01T00:00:00Z"))
                .contains(" denials changed; ask next from 20", "the moves were read");
    }

    @Test
    void anAdminKeepsTheSettings() throws IOException, InterruptedException {
        Path settings = work.resolve("settings.json");

        run("admin", "sh", script("admin"), settings.toString());

        assertThat(new ObjectMapper().readTree(settings.toFile()).has("timeZone"))
                .isTrue();
    }

    @Test
    void anUpstreamTeamReadsItsQueue() throws IOException, InterruptedException {
        assertThat(run("upstream", "sh", script("upstream"), "CODING")).contains("the queue CODING was read");
    }

    @Test
    void aScriptWithoutATokenSaysWhatItNeeds() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", script("admin"), "x")
                .redirectErrorStream(true)
                .start();

        assertThat(output(process)).contains("the address of the API");
        assertThat(process.exitValue()).isNotZero();
    }

    @Test
    void aBiToolKeepsAFileOfAllDenials() throws IOException, InterruptedException {
        assume("python3");
        Path folder = Files.createDirectories(work.resolve("pull"));
        int denials = flow.get("lead", "/denials?limit=200").path("items").size();
        String pull = EXAMPLES.resolve("pull/pull.py").toString();

        assertThat(run("reporting", "python3", pull, folder.toString())).startsWith(denials + " denials, changes");
        assertThat(run("reporting", "python3", pull, folder.toString())).startsWith(denials + " denials, changes");
        assertThat(Files.readString(folder.resolve("denials.csv")).lines().filter(line -> line.startsWith("id,")))
                .hasSize(1);
    }

    @Test
    void aNotebookRunsFromItsFirstCellToItsLast() throws IOException, InterruptedException {
        assume("python3");
        var cells = new ObjectMapper()
                .readTree(EXAMPLES.resolve("notebook/export.ipynb").toFile())
                .path("cells");
        String code = StreamSupport.stream(cells.spliterator(), false)
                .filter(cell -> cell.path("cell_type").asText().equals("code"))
                .map(cell -> StreamSupport.stream(cell.path("source").spliterator(), false)
                        .map(line -> line.asText())
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\n\n"));
        Path script = Files.writeString(work.resolve("notebook.py"), code);

        assertThat(run("reporting", "python3", script.toString())).contains(" denials\n", " moves: ");
    }

    private static String script(String name) {
        return EXAMPLES.resolve("curl/" + name + ".sh").toString();
    }

    private static void assume(String program) {
        boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        assumeThat(there)
                .as(program + " is not installed here, so the examples that need it do not run")
                .isTrue();
    }

    private String run(String role, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("OVERTURN_API", withoutSlash(flow.stack().api().toString()));
        builder.environment().put("OVERTURN_PRACTICE", "sample");
        builder.environment().put("OVERTURN_TOKEN", flow.token(role));
        Process process = builder.start();
        String output = output(process);
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static String output(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output;
    }
}
