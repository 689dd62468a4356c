package health.overturn.denials.denial;

import java.util.Locale;

/// The role of a person, which decides what the person may do.
public enum Role {
    BILLER,
    /// Works the queues that the practice's directory names for the person, and no others.
    UPSTREAM,
    LEAD,
    /// Reads figures and moves nothing.
    REPORTING,
    ADMIN;

    /// The name as tokens and messages have it: `biller`, `upstream`, `lead`, `reporting`, `admin`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the role decides on escalations, write-offs, owners and reopened denials.
    public boolean decides() {
        return switch (this) {
            case LEAD, ADMIN -> true;
            case BILLER, UPSTREAM, REPORTING -> false;
        };
    }
}
