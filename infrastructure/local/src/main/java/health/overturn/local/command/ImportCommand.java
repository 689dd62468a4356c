package health.overturn.local.command;

import health.overturn.local.gateway.Tokens;
import health.overturn.local.stack.ProjectFolder;
import health.overturn.local.template.Deployment;
import health.overturn.local.transfer.Importer;
import health.overturn.local.transfer.Manifest;
import health.overturn.local.transfer.TransferEndpoint;
import health.overturn.local.transfer.TransferException;
import health.overturn.local.transfer.VerifiedExport;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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

/// `./overturn import`: writes an export into another stack.
@Command(
        name = "import",
        description = "Writes an export into a stack that does not have its practices yet.",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Place place = new Place();

    @Parameters(paramLabel = "DIR", description = "folder of the export")
    private Path folder = Path.of("");

    /// A data folder that no stack uses, or a stack on AWS.
    static final class Place {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "data folder of a local stack that is stopped; created if it does not exist")
        private @Nullable Path data;

        @ArgGroup(exclusive = false)
        private @Nullable AwsPlace aws;
    }

    @Override
    public Integer call() {
        try {
            VerifiedExport export = VerifiedExport.open(folder);
            Manifest imported = place.aws == null ? importIntoFolder(export) : run(export, place.aws.endpoint());
            spec.commandLine().getOut().println(TransferSummary.of("Imported", imported));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (TransferException | UncheckedIOException refusal) {
            throw new ParameterException(spec.commandLine(), String.valueOf(refusal.getMessage()), refusal);
        } catch (SdkException failure) {
            throw new ParameterException(spec.commandLine(), TransferSummary.failure(failure), failure);
        }
    }

    /// The changes are not published: whoever listens to moves was told of them where they happened.
    private Manifest importIntoFolder(VerifiedExport export) {
        Path data = place.data;
        if (data == null) {
            throw new TransferException("--data: is required, unless --table names a stack on AWS");
        }
        ProjectFolder project = ProjectFolder.locate();
        Tokens tokens = Tokens.loadOrCreate(project.tokenKeyFile());
        try (RestingStack stack = RestingStack.open(Deployment.read(project.template()), data, tokens)) {
            Manifest imported = run(export, stack.endpoint());
            stack.skipStreams();
            return imported;
        }
    }

    private static Manifest run(VerifiedExport export, TransferEndpoint target) {
        try (target) {
            return Importer.run(export, target);
        }
    }
}
