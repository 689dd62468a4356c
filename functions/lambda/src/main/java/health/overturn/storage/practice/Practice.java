package health.overturn.storage.practice;

import health.overturn.denials.code.CodeTables;
import health.overturn.denials.judge.Explanation;
import health.overturn.denials.judge.Judge;
import health.overturn.denials.lifecycle.DenialLifecycle;
import health.overturn.storage.item.KeyedHash;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.settings.PracticeSettings;
import java.time.Instant;
import java.time.LocalDate;

/// A practice: its keys, its settings and the rules that follow from them.
///
/// @param hash hashes its patients' numbers
/// @param judge judges by its code tables
/// @param explanation explains judgements in the words of its code tables
/// @param lifecycle the rules for its denials
/// @param detailsFactory makes the details of its denials
public record Practice(
        PracticeKeys keys,
        PracticeSettings settings,
        KeyedHash hash,
        Judge judge,
        Explanation explanation,
        DenialLifecycle lifecycle,
        DenialDetailsFactory detailsFactory) {
    static Practice of(PracticeKeys keys, PracticeSettings settings, KeyedHash hash) {
        CodeTables tables = settings.codeTables();
        Judge judge = new Judge(tables);
        return new Practice(
                keys,
                settings,
                hash,
                judge,
                new Explanation(tables),
                new DenialLifecycle(settings.settings()),
                new DenialDetailsFactory(settings, judge));
    }

    public String id() {
        return keys.practice();
    }

    /// Returns the practice's day at a moment.
    public LocalDate day(Instant at) {
        return settings.settings().day(at);
    }

    /// Whether an entry of the directory is the payer with an id or alias. The directory holds the beginning of a long
    /// id, and an alias under which denials were stored before the settings knew it.
    ///
    /// @param known the payer of a directory's entry
    public boolean isPayer(String known, String idOrAlias) {
        String payer = settings.canonicalPayer(idOrAlias);
        return settings.canonicalPayer(known).equalsIgnoreCase(payer)
                || known.equalsIgnoreCase(PracticeKeys.truncatePayer(payer));
    }
}
