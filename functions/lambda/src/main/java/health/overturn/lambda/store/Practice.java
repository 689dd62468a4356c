package health.overturn.lambda.store;

import health.overturn.lambda.settings.PracticeSettings;
import java.time.Instant;
import java.time.LocalDate;

/// A practice as storage knows it: its keys, what it has decided, and the hash that stands for its patients' numbers.
///
/// @param version of the settings
public record Practice(Keys keys, PracticeSettings settings, KeyedHash hash, long version) {
    public String id() {
        return keys.practice();
    }

    /// A moment as a day of the practice.
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, settings.timeZone());
    }
}
