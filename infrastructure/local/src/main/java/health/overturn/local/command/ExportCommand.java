package health.overturn.local.command;

import health.overturn.local.gateway.Tokens;
import health.overturn.local.stack.ProjectFolder;
import health.overturn.local.template.Deployment;
import health.overturn.local.transfer.Exporter;
import health.overturn.local.transfer.Manifest;
import health.overturn.local.transfer.PracticeSelection;
import health.overturn.local.transfer.TransferEndpoint;
import health.overturn.local.transfer.TransferException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.core.exception.SdkException;

/// `./overturn export`: writes all that practices have to a folder.
@Command(
        name = "export",
        description = "Writes everything of one or all practices to a folder: items, objects and a manifest.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Place place = new Place();

    @Option(
            names = "--practice",
            paramLabel = "P",
            description = "id of a practice; may be repeated (default: everything)")
    private Set<String> practices = Set.of();

    @Parameters(paramLabel = "DIR", description = "new or empty folder for the export; it will hold patient data")
    private Path folder = Path.of("");

    /// The data folder of a local stack, which may run, or a stack on AWS.
    static final class Place {
        @Option(names = "--data", paramLabel = "DIR", description = "data folder of a local stack")
        private @Nullable Path data;

        @Option(names = "--running", description = "the local stack that runs now without --data")
        private boolean running;

        @ArgGroup(exclusive = false)
        private @Nullable AwsPlace aws;
    }

    @Override
    public Integer call() {
        try {
            print(export());
            return 0;
        } catch (TransferException | UncheckedIOException refusal) {
            throw new ParameterException(spec.commandLine(), String.valueOf(refusal.getMessage()), refusal);
        } catch (SdkException failure) {
            throw new ParameterException(spec.commandLine(), TransferSummary.failure(failure), failure);
        }
    }

    private Manifest export() {
        AwsPlace aws = place.aws;
        if (aws != null) {
            return export(aws.endpoint());
        }
        ProjectFolder project = ProjectFolder.locate();
        Deployment deployment = Deployment.read(project.template());
        Path folderOfStack = place.data == null ? project.scratchFolder() : place.data;
        return DataFolderOption.runningStack(folderOfStack)
                .map(variables -> export(RunningPlace.endpoint(variables, deployment)))
                .orElseGet(() -> exportFolder(project, deployment));
    }

    private Manifest exportFolder(ProjectFolder project, Deployment deployment) {
        Path data = place.data;
        if (place.running) {
            throw new TransferException("--running: no local stack runs; start one with ./overturn local");
        }
        if (data == null || !Files.isDirectory(data)) {
            throw new TransferException("--data: %s is no folder; name the data folder of a stack".formatted(data));
        }
        Tokens tokens = Tokens.loadOrCreate(project.tokenKeyFile());
        try (RestingStack stack = RestingStack.open(deployment, data, tokens)) {
            return export(stack.endpoint());
        }
    }

    private Manifest export(TransferEndpoint source) {
        try (source) {
            return Exporter.export(source, new PracticeSelection(practices), folder, Instant.now());
        }
    }

    private void print(Manifest manifest) {
        spec.commandLine().getOut().println(TransferSummary.of("Exported", manifest));
        spec.commandLine().getOut().flush();
    }
}
