package health.overturn.denials.appeal;

/// Where the appeal of a denial stands.
public enum AppealState {
    DRAFTED,
    SENT,
    ACKNOWLEDGED,
    DECIDED,
    /// A level was decided against the practice, and the next one may be sent until a day.
    NEXT_LEVEL_OPEN
}
