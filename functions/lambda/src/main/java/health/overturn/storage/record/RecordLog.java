package health.overturn.storage.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A log in S3, and the names of its objects: `moves/{practice}/2026-11-23/143000.250-{unique}.ndjson.gz`.
///
/// A name has the moment in UTC at which the object was written, so that a listing shows new objects last. S3 may list
/// an object some minutes after that moment. A reader that continues from a name must begin a while before it.
public enum RecordLog {
    /// The move log; see [health.overturn.denials.log.LoggedMove].
    MOVES("moves"),
    /// The adjudication log; see [health.overturn.denials.log.LoggedAdjudication].
    FACTS("facts");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd/HHmmss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int MOMENT_LENGTH = "2026-11-23/143000.250".length();

    private final String folder;

    RecordLog(String folder) {
        this.folder = folder;
    }

    /// Returns the beginning of the names of all objects of a practice.
    public String prefix(String practice) {
        return folder + "/" + practice + "/";
    }

    /// Returns a key that sorts before all objects of a moment or later, and after all earlier ones.
    public String keyFrom(String practice, Instant at) {
        return prefix(practice) + nameFrom(at);
    }

    /// Returns the beginning of the names below the prefix of objects of a moment.
    public static String nameFrom(Instant at) {
        return MOMENT.format(at);
    }

    /// Returns the moment with which a name below the prefix begins.
    ///
    /// @throws java.time.DateTimeException if the name begins with no moment
    public static Instant instantOfName(String name) {
        return MOMENT.parse(name.substring(0, Math.min(name.length(), MOMENT_LENGTH)), Instant::from);
    }

    /// Returns the moment in a name.
    public static Instant instantOf(String key) {
        int start = key.indexOf('/', key.indexOf('/') + 1) + 1;
        return instantOfName(key.substring(start));
    }

    /// Returns the name of an object.
    ///
    /// @param uniqueSuffix distinguishes objects of the same millisecond; made of `a-z`, `A-Z`, `0-9`, `-` and `_`
    public String key(String practice, Instant at, String uniqueSuffix) {
        return keyFrom(practice, at) + "-" + uniqueSuffix + ".ndjson.gz";
    }
}
