package health.overturn.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The folder of the project: its template, and the files that the local stack keeps in it.
public record ProjectFolder(Path root) {

    /// Returns the folder that the launcher passes in `overturn.home`, else the working directory.
    public static ProjectFolder locate() {
        return new ProjectFolder(Path.of(System.getProperty("overturn.home", ".")));
    }

    /// Returns the JVM's ahead-of-time cache for this class path, which the launcher makes after each build.
    public Optional<Path> cache() {
        return Optional.ofNullable(System.getProperty("overturn.cache"))
                .map(Path::of)
                .filter(Files::exists);
    }

    public Path template() {
        return root.resolve("template.yaml");
    }

    /// The key is kept between runs, so that tokens stay valid.
    public Path tokenKeyFile() {
        return root.resolve(".overturn/token-key.json");
    }

    /// The data folder of a run without `--data`; emptied when the run starts.
    public Path scratchFolder() {
        return root.resolve(".overturn/local");
    }
}
