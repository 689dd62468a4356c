package health.overturn.denials.denial;

/// What a person may do.
public enum Role {
    BILLER,
    /// Works the queues that the person has, and no others.
    UPSTREAM,
    LEAD,
    /// Reads figures; moves nothing.
    REPORTING,
    ADMIN;

    /// Whether the role decides on escalations, write-offs, owners and what is opened again.
    public boolean decides() {
        return switch (this) {
            case LEAD, ADMIN -> true;
            case BILLER, UPSTREAM, REPORTING -> false;
        };
    }
}
