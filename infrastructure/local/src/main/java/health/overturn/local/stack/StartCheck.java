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
    private static final int HIGHEST_PORT = 65_535;
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final List<String> faults = new ArrayList<>();

    StartCheck data(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return fault("%s: expected a folder for the data but it is none and cannot be made".formatted(folder));
        }
        return Files.isWritable(folder)
                ? this
                : fault("%s: expected a folder to write to but it is read-only".formatted(folder));
    }

    StartCheck files(Collection<Path> files) {
        files.stream()
                .filter(file -> !Files.isRegularFile(file) || !Files.isReadable(file))
                .forEach(file -> fault("%s: expected a file to read but there is none".formatted(file)));
        return this;
    }

    StartCheck ports(Ports ports) {
        Map<Integer, String> seen = new TreeMap<>();
        ports.byName().forEach((name, port) -> port(name, port, seen));
        return this;
    }

    /// A store that the stack does not start itself must answer.
    StartCheck store(URI address) {
        if (address.getHost() == null) {
            return fault("--dynamodb: expected the address of a DynamoDB, such as http://127.0.0.1:8000, but was %s"
                    .formatted(address));
        }
        int otherwise = "https".equals(address.getScheme()) ? HTTPS : HTTP;
        try (Socket socket = new Socket(address.getHost(), address.getPort() < 0 ? otherwise : address.getPort())) {
            return socket.isConnected()
                    ? this
                    : fault("--dynamodb: expected %s to answer but it does not".formatted(address));
        } catch (IOException e) {
            return fault("--dynamodb: expected %s to answer but it does not".formatted(address));
        }
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    private void port(String name, int port, Map<Integer, String> seen) {
        if (port == 0) {
            return;
        }
        if (port < 0 || port > HIGHEST_PORT) {
            fault("%s: expected a port from 0 to 65535 but was %d".formatted(name, port));
            return;
        }
        String other = seen.putIfAbsent(port, name);
        if (other != null) {
            fault("%s: expected a port of its own but %d is that of %s".formatted(name, port, other));
        } else if (isTaken(port)) {
            fault("%s: expected port %d free but it is in use; 0 picks a free one".formatted(name, port));
        }
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }

    private StartCheck fault(String sentence) {
        faults.add(sentence);
        return this;
    }
}
