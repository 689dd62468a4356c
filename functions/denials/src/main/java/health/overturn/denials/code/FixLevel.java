package health.overturn.denials.code;

/// How far upstream the cause of a denial lies. Each category but UNMAPPED has one.
public enum FixLevel {
    FRONT_END,
    MID_CYCLE,
    CONTRACT
}
