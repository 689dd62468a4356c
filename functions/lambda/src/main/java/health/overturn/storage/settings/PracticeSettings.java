package health.overturn.storage.settings;

import health.overturn.denials.claim.WatchPolicy;
import health.overturn.denials.code.CodeOverrides;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.deadline.FilingLimits;
import health.overturn.denials.owner.Payers;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import java.util.Optional;

/// The valid settings of a practice, with its own rows for the code tables and the filing limits.
public record PracticeSettings(Settings settings, TableOverrides overrides) {
    public Payers payers() {
        return settings.team().payers();
    }

    /// Returns the payer id under which denials are stored: the id itself, or the id of the payer that has it as
    /// an alias.
    public String canonicalPayer(String sentId) {
        return payers().canonicalId(sentId);
    }

    /// Returns the code tables with the practice's own rows, whose payers go by their canonical ids.
    public CodeTables codeTables() {
        return overrides.codes().equals(CodeOverrides.NONE)
                ? CodeTables.standard()
                : CodeTables.standard().withOverrides(overrides.codes(), id -> Optional.of(canonicalPayer(id)));
    }

    public FilingLimits filingLimits() {
        return overrides.deadlines().isEmpty()
                ? FilingLimits.standard()
                : FilingLimits.withOverrides(overrides.deadlines());
    }

    /// Returns how long a claim that is neither paid nor denied is watched.
    public WatchPolicy watchPolicy() {
        return new WatchPolicy(settings.count(Threshold.WATCH_DAYS));
    }
}
