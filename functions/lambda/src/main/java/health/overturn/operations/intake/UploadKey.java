package health.overturn.operations.intake;

import health.overturn.storage.item.PracticeKeys;
import java.util.Optional;

/// The key of an upload in the intake bucket: `remits/{practice}/...`.
public final class UploadKey {
    private static final String FOLDER = "remits/";

    private UploadKey() {}

    /// Returns the id of the practice in whose folder the object is.
    public static Optional<String> practiceOf(String key) {
        int end = key.indexOf('/', FOLDER.length());
        if (!key.startsWith(FOLDER) || end < 0 || end == key.length() - 1) {
            return Optional.empty();
        }
        return Optional.of(key.substring(FOLDER.length(), end)).filter(PracticeKeys::isPracticeId);
    }
}
