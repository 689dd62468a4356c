package health.overturn.local.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Since when each file has its size and its time. A file that keeps both for a while is complete.
final class Sightings {
    private final Duration settleTime;
    private final Map<String, Sighting> byFile = new HashMap<>();

    private record Sighting(DroppedFile.FileState state, Instant since) {}

    Sightings(Duration settleTime) {
        this.settleTime = settleTime;
    }

    /// Records the file as it is now, and returns whether it has been so for long enough.
    boolean isComplete(DroppedFile file, Instant now) {
        Sighting sighting = byFile.merge(
                keyOf(file),
                new Sighting(file.state(), now),
                (before, seen) -> before.state().equals(seen.state()) ? before : seen);
        return !sighting.since().plus(settleTime).isAfter(now);
    }

    /// Forgets the files that are gone.
    void retain(Collection<DroppedFile> files) {
        Set<String> present = new HashSet<>();
        files.forEach(file -> present.add(keyOf(file)));
        byFile.keySet().retainAll(present);
    }

    private static String keyOf(DroppedFile file) {
        return file.practice() + "/" + file.name();
    }
}
