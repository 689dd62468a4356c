package health.overturn.local.stack;

import java.nio.file.Path;

/// Where things are: the clone, its template, and what the local stack keeps in it.
record ProjectFolder(Path root) {

    /// The folder that the launcher names, else the working directory.
    static ProjectFolder locate() {
        return new ProjectFolder(Path.of(System.getProperty("overturn.home", ".")));
    }

    Path template() {
        return root.resolve("template.yaml");
    }

    /// Kept between runs, so that a token stays good.
    Path tokenKeyFile() {
        return root.resolve(".overturn/token-key.json");
    }

    /// Of a run without `--data`; emptied at its start.
    Path scratchFolder() {
        return root.resolve(".overturn/local");
    }
}
