package health.overturn.storage.practice;

import health.overturn.denials.judge.Judge;
import health.overturn.denials.lifecycle.DenialLifecycle;
import health.overturn.storage.item.KeyedHash;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.settings.PracticeSettings;
import java.time.Instant;
import java.time.LocalDate;

/// A practice as storage knows it: its keys, what it has decided and all that follows from that.
///
/// @param hash stands for its patients' numbers
/// @param judge over its code tables
/// @param life the rules of its denials
public record Practice(
        PracticeKeys keys,
        PracticeSettings settings,
        KeyedHash hash,
        Judge judge,
        DenialLifecycle lifecycle,
        DenialDetailsFactory detailsFactory) {
    static Practice of(PracticeKeys keys, PracticeSettings settings, KeyedHash hash) {
        Judge judge = new Judge(settings.codeTables());
        return new Practice(
                keys,
                settings,
                hash,
                judge,
                new DenialLifecycle(settings.settings()),
                new DenialDetailsFactory(settings, judge));
    }

    public String id() {
        return keys.practice();
    }

    /// A moment as a day of the practice.
    public LocalDate day(Instant at) {
        return settings.settings().day(at);
    }
}
