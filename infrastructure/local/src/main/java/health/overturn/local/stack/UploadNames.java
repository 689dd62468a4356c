package health.overturn.local.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Names uploads like their files; a second file of a name gets a folder of its own, or it would take the first one's
/// place.
final class UploadNames {
    private final Map<String, Integer> seen = new HashMap<>();

    String of(Path file) {
        String name = String.valueOf(file.getFileName());
        int times = seen.merge(name, 1, Integer::sum);
        return times == 1 ? name : times + "/" + name;
    }
}
