package health.overturn.local.watch;

import java.util.List;
import java.util.Locale;

/// Names that clients give to files which they have not written completely.
final class TemporaryNames {
    private static final List<String> SUFFIXES =
            List.of(".part", ".partial", ".filepart", ".tmp", ".temp", ".crdownload", ".writing", "~");

    private TemporaryNames() {}

    static boolean contains(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.startsWith(".") || SUFFIXES.stream().anyMatch(name::endsWith);
    }
}
