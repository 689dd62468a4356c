package health.overturn.remittance;

/// What became of a file.
public enum FileStatus {
    /// Read whole. It may still carry problems, and need not balance.
    READ,
    /// What could be read was; something is missing or was lost, and a problem says what.
    PARTIAL,
    /// No remittance in it; a problem says why.
    REJECTED
}
