package health.overturn.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.local.progress.Backlog;
import health.overturn.local.progress.IdleWait;
import health.overturn.local.progress.Progress;
import health.overturn.local.simulation.ApiClient;
import health.overturn.local.simulation.Simulation;
import health.overturn.local.stack.Clients;
import health.overturn.local.stack.Stack;
import health.overturn.local.summary.EventCounts;
import health.overturn.local.summary.MetricSummary;
import health.overturn.local.summary.SimulationSummary;
import health.overturn.local.summary.StackSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/// What a started stack does first: it takes in what waits, simulates the sample practice, and prints what came of it.
final class LocalRun {
    /// The summary reads whole lists, and each page has a cost of its own.
    private static final String LARGE_PAGES = "?limit=200";

    private final Stack stack;
    private final StackSimulation simulation;
    private final IdleWait idle;
    private final Output output;

    /// Where the summary goes, and where the progress.
    record Output(PrintWriter out, Progress progress) {}

    /// What the stack is started for.
    sealed interface Purpose {
        /// The sample practice, which is simulated unless it has settings from an earlier run.
        record Sample() implements Purpose {}

        /// These remittances, for the sample practice.
        record TakeIn(List<Path> files) implements Purpose {
            public TakeIn {
                files = List.copyOf(files);
            }
        }

        /// Nothing but what the data folder holds.
        record Empty() implements Purpose {}
    }

    LocalRun(Stack stack, StackSimulation simulation, IdleWait idle, Output output) {
        this.stack = stack;
        this.simulation = simulation;
        this.idle = idle;
        this.output = output;
    }

    /// @throws health.overturn.local.progress.UnfinishedException where the work does not come to an end
    void run(Purpose purpose) throws IOException, InterruptedException {
        ApiClient client = simulation.apiAs(SamplePractice.ADMIN);
        Optional<Simulation.Result> result = switch (purpose) {
            case Purpose.Empty _ -> takeIn(List.of());
            case Purpose.TakeIn takeIn -> {
                createPractice(client);
                yield takeIn(takeIn.files());
            }
            case Purpose.Sample _ -> createPractice(client) ? simulate() : takeIn(List.of());
        };
        simulation.awaitPublished();
        idle.until(Backlog::isEmpty);
        if (!(purpose instanceof Purpose.Empty)) {
            print(client, result);
        }
        new StackSummary(output.out()).printEvents(EventCounts.read(stack.eventsFile(), 0));
    }

    /// Returns whether the sample practice is new.
    private static boolean createPractice(ApiClient client) throws InterruptedException {
        boolean isNew = !client.exists("/settings");
        if (isNew) {
            client.put("/settings", SamplePractice.settings().toString());
        }
        return isNew;
    }

    /// Uploads the files, and has uploads taken in that an earlier run on the same folder left.
    private Optional<Simulation.Result> takeIn(List<Path> files) throws InterruptedException {
        // First the messages of an earlier run, so that no file is read by two messages at once.
        idle.until(Backlog::hasNoMessages);
        stack.notifyAllUploads();
        if (!files.isEmpty()) {
            output.progress().step("taking in %,d files".formatted(files.size()));
        }
        String bucket = stack.deployment().intakeBucket();
        try (S3Client client = Clients.s3(stack.s3(), stack.key())) {
            UploadNames names = new UploadNames();
            for (Path file : files) {
                client.putObject(
                        r -> r.bucket(bucket).key("remits/" + SamplePractice.ID + "/" + names.nameFor(file)),
                        RequestBody.fromFile(file));
            }
        }
        idle.until(Backlog::hasNoMessages);
        return Optional.empty();
    }

    private Optional<Simulation.Result> simulate() throws InterruptedException {
        output.progress().step("simulating four weeks of a sample practice; this takes one to three minutes");
        JsonNode settings = SamplePractice.settings();
        LocalDate today = LocalDate.now(ZoneId.of(settings.path("timeZone").asText()));
        LocalDate firstDay = Simulation.firstDay(today);
        return Optional.of(Simulation.run(simulation, settings, firstDay, SamplePractice.remittances(firstDay)));
    }

    private void print(ApiClient client, Optional<Simulation.Result> result) throws IOException, InterruptedException {
        List<JsonNode> denials = client.listAll("/denials" + LARGE_PAGES);
        new StackSummary(output.out()).printIntake(client.listAll("/remittances" + LARGE_PAGES), denials);
        if (result.isPresent()) {
            new SimulationSummary(output.out(), client, SamplePractice.settings()).print(result.get(), denials);
            new MetricSummary(output.out(), client).print();
        }
    }
}
