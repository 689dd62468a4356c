package health.overturn.denials.settings;

/// What happens to a small balance that its weekly reviews did not move.
public enum SoftWriteOff {
    /// The write-off is proposed, and a lead approves it.
    PROPOSED,
    /// The write-off happens without approval, because the practice allows it.
    AUTOMATIC
}
