package health.overturn.denials.code;

/// How far upstream the cause of a denial lies. It follows from the category; UNMAPPED has none.
public enum FixLevel {
    FRONT_END,
    MID_CYCLE,
    CONTRACT
}
