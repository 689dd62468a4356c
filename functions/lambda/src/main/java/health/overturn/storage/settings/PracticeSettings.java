package health.overturn.storage.settings;

import health.overturn.denials.claim.WatchPolicy;
import health.overturn.denials.code.CodeOverrides;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.deadline.FilingLimits;
import health.overturn.denials.owner.Payers;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;

/// What a practice has decided, checked: about itself, and its own rows for the tables of codes and
/// deadlines.
public record PracticeSettings(Settings settings, TableOverrides overrides) {
    public Payers payers() {
        return settings.team().payers();
    }

    /// The id under which a payer's denials are kept: its own, or that of the payer of which it is an
    /// alias.
    public String canonicalPayer(String sentId) {
        return payers().canonicalId(sentId);
    }

    public CodeTables codeTables() {
        return overrides.codes().equals(CodeOverrides.NONE)
                ? CodeTables.standard()
                : CodeTables.standard().withOverrides(overrides.codes());
    }

    public FilingLimits filingLimits() {
        return overrides.deadlines().isEmpty()
                ? FilingLimits.standard()
                : FilingLimits.withOverrides(overrides.deadlines());
    }

    /// How long a claim that was neither paid nor denied is watched.
    public WatchPolicy watchPolicy() {
        return new WatchPolicy(settings.count(Threshold.WATCH_DAYS));
    }
}
