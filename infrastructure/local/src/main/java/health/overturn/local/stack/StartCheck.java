package health.overturn.local.stack;

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
import java.util.TreeMap;

/// Finds, before anything is started, what would keep the stack from running.
final class StartCheck {
    private static final int MAX_PORT = 65_535;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final List<String> errors = new ArrayList<>();

    StartCheck checkDataFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return addError("%s: expected a folder for the data but it is none and cannot be made".formatted(folder));
        }
        return Files.isWritable(folder)
                ? this
                : addError("%s: expected a folder to write to but it is read-only".formatted(folder));
    }

    StartCheck checkFiles(Collection<Path> files) {
        files.stream()
                .filter(file -> !Files.isRegularFile(file) || !Files.isReadable(file))
                .forEach(file -> addError("%s: expected a file to read but there is none".formatted(file)));
        return this;
    }

    StartCheck checkPorts(Ports ports) {
        Map<Integer, String> optionByPort = new TreeMap<>();
        ports.byName().forEach((option, port) -> checkPort(option, port, optionByPort));
        return this;
    }

    /// A store that the stack does not start itself must answer.
    StartCheck checkDynamoDb(URI address) {
        if (address.getHost() == null) {
            return addError("--dynamodb: expected the address of a DynamoDB, such as http://127.0.0.1:8000, but was %s"
                    .formatted(address));
        }
        int defaultPort = "https".equals(address.getScheme()) ? HTTPS_PORT : HTTP_PORT;
        try (Socket socket = new Socket(address.getHost(), address.getPort() < 0 ? defaultPort : address.getPort())) {
            return socket.isConnected()
                    ? this
                    : addError("--dynamodb: expected %s to answer but it does not".formatted(address));
        } catch (IOException e) {
            return addError("--dynamodb: expected %s to answer but it does not".formatted(address));
        }
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    private void checkPort(String option, int port, Map<Integer, String> optionByPort) {
        if (port == 0) {
            return;
        }
        if (port < 0 || port > MAX_PORT) {
            addError("%s: expected a port from 0 to 65535 but was %d".formatted(option, port));
            return;
        }
        String other = optionByPort.putIfAbsent(port, option);
        if (other != null) {
            addError("%s: expected a port of its own but %d is that of %s".formatted(option, port, other));
        } else if (isInUse(port)) {
            addError("%s: expected port %d free but it is in use; 0 picks a free one".formatted(option, port));
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
