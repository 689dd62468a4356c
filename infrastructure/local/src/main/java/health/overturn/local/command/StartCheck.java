package health.overturn.local.command;

import health.overturn.local.permission.MappingCheck;
import health.overturn.local.permission.Permissions;
import health.overturn.local.stack.Ports;
import health.overturn.local.template.Deployment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Checks the options before anything starts, and collects all errors.
final class StartCheck {
    private static final long MEGABYTE = 1 << 20;
    /// The journal and the objects of a first run, and room to go on.
    private static final long MIN_FREE_BYTES = 200 * MEGABYTE;
    private static final int MAX_PORT = 65_535;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final List<String> errors = new ArrayList<>();

    StartCheck checkDataFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return addError("could not create the data folder %s; name another one with --data".formatted(folder));
        }
        return Files.isWritable(folder)
                ? checkSpace(folder, folder.toFile().getUsableSpace())
                : addError("the data folder %s is read-only; name another one with --data".formatted(folder));
    }

    StartCheck checkSpace(Path folder, long freeBytes) {
        return freeBytes >= MIN_FREE_BYTES
                ? this
                : addError(
                        "the disk of the data folder %s has %,d MB free; free at least %,d MB or name another folder with --data"
                                .formatted(folder, freeBytes / MEGABYTE, MIN_FREE_BYTES / MEGABYTE));
    }

    StartCheck checkFiles(Collection<Path> files) {
        files.stream()
                .filter(file -> !Files.isRegularFile(file) || !Files.isReadable(file))
                .forEach(file -> addError("file %s does not exist or cannot be read".formatted(file)));
        return this;
    }

    /// A watch needs a stack that stays up, and a folder in which it can move files.
    StartCheck checkWatchedFolder(Optional<Path> folder, boolean stopsAfterSummary) {
        if (folder.isPresent() && stopsAfterSummary) {
            return addError("--watch needs a stack that stays up; leave out --once");
        }
        return folder.filter(path -> !Files.isDirectory(path) || !Files.isWritable(path))
                .map(path -> addError(
                        "--watch: %s must be a folder that this user can write to; create it, or name another one"
                                .formatted(path)))
                .orElse(this);
    }

    /// Checks that the policies of the template can be evaluated, and allow what Lambda itself needs.
    StartCheck checkRights(Deployment deployment) {
        try {
            MappingCheck.missingRights(deployment, Permissions.of(deployment))
                    .forEach(missing -> addError("template.yaml: " + missing));
            return this;
        } catch (IllegalArgumentException invalid) {
            return addError("template.yaml: " + invalid.getMessage());
        }
    }

    StartCheck checkPorts(Ports ports) {
        Map<Integer, String> optionByPort = new TreeMap<>();
        ports.byName().forEach((option, port) -> checkPort(option, port, optionByPort));
        return this;
    }

    /// Checks that a DynamoDB that the stack does not start itself accepts connections.
    StartCheck checkDynamoDb(URI address) {
        if (address.getHost() == null) {
            return addError("--dynamodb: must be the address of a DynamoDB, such as http://127.0.0.1:8000; got %s"
                    .formatted(address));
        }
        int defaultPort = "https".equals(address.getScheme()) ? HTTPS_PORT : HTTP_PORT;
        try (Socket socket = new Socket(address.getHost(), address.getPort() < 0 ? defaultPort : address.getPort())) {
            return socket.isConnected()
                    ? this
                    : addError("%s (--dynamodb) does not answer; start a DynamoDB there, or name another address"
                            .formatted(address));
        } catch (IOException e) {
            return addError("%s (--dynamodb) does not answer; start a DynamoDB there, or name another address"
                    .formatted(address));
        }
    }

    StartCheck checkPatience(int minutes) {
        return minutes >= 1 ? this : addError("--patience: must be at least 1 minute; got %d".formatted(minutes));
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    private void checkPort(String option, int port, Map<Integer, String> optionByPort) {
        if (port == 0) {
            return;
        }
        if (port < 0 || port > MAX_PORT) {
            addError("%s: must be a port from 0 to 65535; got %d".formatted(option, port));
            return;
        }
        String other = optionByPort.putIfAbsent(port, option);
        if (other != null) {
            addError("port %d is both %s and %s; name different ports".formatted(port, other, option));
        } else if (isInUse(port)) {
            addError("port %d (%s) is in use; free it, name another with %s, or use 0 for any free port"
                    .formatted(port, option, option));
        }
    }

    private static boolean isInUse(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }

    private StartCheck addError(String message) {
        errors.add(message);
        return this;
    }
}
