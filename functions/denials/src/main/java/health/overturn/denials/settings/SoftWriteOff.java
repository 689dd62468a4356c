package health.overturn.denials.settings;

/// What becomes of a small balance that its weekly reviews did not move.
public enum SoftWriteOff {
    /// It is proposed, and a lead approves it.
    PROPOSED,
    /// It is done, because the practice allows that.
    AUTOMATIC
}
