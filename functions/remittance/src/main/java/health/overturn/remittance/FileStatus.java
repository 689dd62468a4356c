package health.overturn.remittance;

/// The result of reading a file.
public enum FileStatus {
    /// The file was read to its end. It may have problems, and it may be out of balance.
    READ,
    /// A part of the file is missing or was skipped; a problem says which.
    PARTIAL,
    /// The file has no remittance; a problem says why.
    REJECTED
}
