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
public record PracticeSettings(Settings settings, TableOverrides rows) {
    public Payers payers() {
        return settings.team().payers();
    }

    /// The id under which a payer's denials are kept: its own, or that of the payer of which it is an
    /// alias.
    public String canonicalPayer(String sentId) {
        return payers().canonical(sentId);
    }

    public CodeTables codeTables() {
        return rows.codes().equals(CodeOverrides.NONE)
                ? CodeTables.standard()
                : CodeTables.standard().withOverrides(rows.codes());
    }

    public FilingLimits limits() {
        return rows.deadlines().isEmpty() ? FilingLimits.standard() : FilingLimits.with(rows.deadlines());
    }

    /// How long a claim that was neither paid nor denied is watched.
    public WatchPolicy watchPolicy() {
        return new WatchPolicy(settings.count(Threshold.WATCH_DAYS));
    }
}
