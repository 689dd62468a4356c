package health.overturn.storage.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A log of lines, and how its objects are named: `moves/{practice}/2026-11-23/143000.250-{unique}.ndjson.gz`.
///
/// The time is UTC's at which the object was written, so that names in their order tell what is new. An object may
/// be seen some minutes after the time in its name: whoever goes on from a name begins a while before it.
public enum RecordLog {
    /// Of [health.overturn.denials.log.LoggedMove].
    MOVES("moves"),
    /// Of [health.overturn.denials.log.LoggedAdjudication].
    FACTS("facts");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd/HHmmss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String folder;

    RecordLog(String folder) {
        this.folder = folder;
    }

    /// What the names of all objects of a practice begin with.
    public String prefix(String practice) {
        return folder + "/" + practice + "/";
    }

    /// Sorts before everything written at a moment or later, after everything before.
    public String keyFrom(String practice, Instant at) {
        return prefix(practice) + MOMENT.format(at);
    }

    /// The moment in a name.
    public static Instant instantOf(String key) {
        int start = key.indexOf('/', key.indexOf('/') + 1) + 1;
        return MOMENT.parse(key.substring(start, start + "2026-11-23/143000.250".length()), Instant::from);
    }

    /// @param unique tells apart what is written in the same millisecond; of `a-z`, `A-Z`, `0-9`, `-` and `_`
    public String key(String practice, Instant at, String uniqueSuffix) {
        return keyFrom(practice, at) + "-" + uniqueSuffix + ".ndjson.gz";
    }
}
