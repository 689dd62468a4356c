package health.overturn.local.command;

import health.overturn.local.stack.ProjectFolder;
import health.overturn.local.stack.StackEnvironment;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The option that names a running stack by its data folder.
final class DataFolderOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "data folder of the running stack (default: that of a stack without --data)")
    private Optional<Path> data = Optional.empty();

    /// Returns the environment variables of the stack that runs on the folder.
    ///
    /// @throws ParameterException where none runs
    Map<String, String> requireRunningStack(CommandSpec command) {
        return runningStack(data.orElseGet(ProjectFolder.locate()::scratchFolder))
                .orElseThrow(() -> new ParameterException(command.commandLine(), noStack()));
    }

    /// Returns the environment variables of the stack that runs on a folder, or nothing if none does.
    static Optional<Map<String, String>> runningStack(Path folder) {
        return StackEnvironment.read(folder).filter(DataFolderOption::answers);
    }

    private String noStack() {
        return data.map("no local stack runs on the folder %s; start one with ./overturn local --data %<s"::formatted)
                .orElse("no local stack runs; start one with ./overturn local, or name its folder with --data");
    }

    /// A stack that was killed leaves its file behind.
    private static boolean answers(Map<String, String> variables) {
        URI api = URI.create(Objects.requireNonNull(variables.get(StackEnvironment.API)));
        try (Socket socket = new Socket(api.getHost(), api.getPort())) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }
}
