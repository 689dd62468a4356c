package health.overturn.local.stack;

import java.nio.file.Path;

/// The folder of the project: its template, and the files that the local stack keeps in it.
record ProjectFolder(Path root) {

    /// Returns the folder that the launcher passes in `overturn.home`, else the working directory.
    static ProjectFolder locate() {
        return new ProjectFolder(Path.of(System.getProperty("overturn.home", ".")));
    }

    Path template() {
        return root.resolve("template.yaml");
    }

    /// The key is kept between runs, so that tokens stay valid.
    Path tokenKeyFile() {
        return root.resolve(".overturn/token-key.json");
    }

    /// The data folder of a run without `--data`; emptied when the run starts.
    Path scratchFolder() {
        return root.resolve(".overturn/local");
    }
}
