package health.overturn.local.browser;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Opens a page in the browser of the person at this machine.
final class Browser {
    private final String system;
    private final Map<String, String> environment;

    /// @param system the name of the operating system, as the property `os.name` has it
    Browser(String system, Map<String, String> environment) {
        this.system = system.toLowerCase(Locale.ROOT);
        this.environment = Map.copyOf(environment);
    }

    static Browser ofThisMachine() {
        return new Browser(System.getProperty("os.name", ""), System.getenv());
    }

    /// Opens the page. Returns false where there is no browser to open it.
    boolean open(URI page) {
        Optional<List<String>> command = command(page);
        if (command.isEmpty()) {
            return false;
        }
        try {
            new ProcessBuilder(command.get())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException missing) {
            return false;
        }
    }

    /// Returns the command that opens the page; none on a machine without a screen.
    Optional<List<String>> command(URI page) {
        if (system.startsWith("mac")) {
            return Optional.of(List.of("open", page.toString()));
        }
        if (system.startsWith("windows")) {
            return Optional.of(List.of("cmd", "/c", "start", "", page.toString()));
        }
        boolean hasScreen = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return hasScreen ? Optional.of(List.of("xdg-open", page.toString())) : Optional.empty();
    }
}
