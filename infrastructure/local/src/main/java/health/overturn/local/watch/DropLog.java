package health.overturn.local.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/// Says on the terminal what came of files, and keeps a line for each file in the folder to which it was moved.
final class DropLog {
    static final String FILE_NAME = "log.txt";

    private final PrintWriter out;
    private final Set<String> told = new HashSet<>();

    DropLog(PrintWriter out) {
        this.out = out;
    }

    /// Prints a message that stays true until a person does something, so it is printed only once.
    void tellOnce(String message) {
        if (told.add(message)) {
            tell(message);
        }
    }

    void tell(String message) {
        out.printf("watch: %s%n", message);
        out.flush();
    }

    /// Appends a line to the log of a `done` or `failed` folder.
    void keep(Path folder, Instant now, String line) {
        try {
            Files.writeString(
                    folder.resolve(FILE_NAME),
                    "%s %s%n".formatted(now, line),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write to the log in " + folder, e);
        }
    }
}
