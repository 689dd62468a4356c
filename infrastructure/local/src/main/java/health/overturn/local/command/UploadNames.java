package health.overturn.local.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Names uploads after their files. A second file of the same name gets a folder of its own, because it would replace
/// the first one.
final class UploadNames {
    private final Map<String, Integer> counts = new HashMap<>();

    String nameFor(Path file) {
        String name = String.valueOf(file.getFileName());
        int count = counts.merge(name, 1, Integer::sum);
        return count == 1 ? name : count + "/" + name;
    }
}
