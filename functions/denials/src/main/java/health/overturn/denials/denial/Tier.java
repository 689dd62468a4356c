package health.overturn.denials.denial;

/// The priority of a denial by triage, in the order in which the tiers are worked.
public enum Tier {
    /// The highest open amounts of the payer.
    TOP,
    /// The ranks after the top ones.
    NEXT,
    /// All other ranks.
    STANDARD,
    /// The open amount is too small to be ranked.
    SMALL;

    /// Whether a touch must have a note that says what was done.
    public boolean needsNote() {
        return switch (this) {
            case TOP, NEXT -> true;
            case STANDARD, SMALL -> false;
        };
    }
}
