package health.overturn.lambda.store;

import health.overturn.denials.judge.Judge;
import health.overturn.denials.lifecycle.DenialLifecycle;
import health.overturn.lambda.settings.PracticeSettings;
import java.time.Instant;
import java.time.LocalDate;

/// A practice as storage knows it: its keys, what it has decided and all that follows from that.
///
/// @param hash stands for its patients' numbers
/// @param judge over its code tables
/// @param life the rules of its denials
public record Practice(
        Keys keys, PracticeSettings settings, KeyedHash hash, Judge judge, DenialLifecycle life, Subjects subjects) {
    static Practice of(Keys keys, PracticeSettings settings, KeyedHash hash) {
        Judge judge = new Judge(settings.codeTables());
        return new Practice(
                keys, settings, hash, judge, new DenialLifecycle(settings.settings()), new Subjects(settings, judge));
    }

    public String id() {
        return keys.practice();
    }

    /// A moment as a day of the practice.
    public LocalDate day(Instant at) {
        return settings.settings().day(at);
    }
}
