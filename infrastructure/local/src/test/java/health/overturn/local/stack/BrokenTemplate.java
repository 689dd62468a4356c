package health.overturn.local.stack;

import health.overturn.local.template.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A copy of the templates in which something is broken.
final class BrokenTemplate {
    private static final Path ROOT = Path.of("../..");

    private final Path folder;
    private String text;

    private BrokenTemplate(Path folder, String text) {
        this.folder = folder;
        this.text = text;
    }

    /// A copy whose failures come soon: one attempt for runs and moves, and seconds between the attempts at a file.
    ///
    /// @param folder an empty folder for the copy
    static BrokenTemplate impatient(Path folder) {
        try {
            Files.createDirectories(folder.resolve("infrastructure"));
            for (String nested : new String[] {"storage.yaml", "monitoring.yaml"}) {
                Files.copy(
                        ROOT.resolve("infrastructure").resolve(nested),
                        folder.resolve("infrastructure").resolve(nested));
            }
            return new BrokenTemplate(folder, Files.readString(ROOT.resolve("template.yaml")))
                    .with("VisibilityTimeout: 1800", "VisibilityTimeout: 1")
                    .with("MaximumRetryAttempts: 2\n", "MaximumRetryAttempts: 0\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Replaces a part of the template wherever it stands.
    BrokenTemplate with(String part, String replacement) {
        if (!text.contains(part)) {
            throw new IllegalArgumentException("template.yaml: must contain " + part);
        }
        text = text.replace(part, replacement);
        return this;
    }

    /// Takes a right from every role.
    BrokenTemplate without(String right) {
        return with(right, "sts:GetCallerIdentity");
    }

    Deployment read() {
        try {
            return Deployment.read(Files.writeString(folder.resolve("template.yaml"), text));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
