package health.overturn.denials.denial;

/// Where triage puts a denial, in the order in which the tiers are worked.
public enum Tier {
    /// The highest open amounts of its payer.
    TOP,
    /// The ranks after the top.
    NEXT,
    /// The rest of the ranking.
    STANDARD,
    /// Open for too little to be ranked.
    SMALL;

    /// Whether a touch has to say in a note what was done.
    public boolean needsNote() {
        return switch (this) {
            case TOP, NEXT -> true;
            case STANDARD, SMALL -> false;
        };
    }
}
