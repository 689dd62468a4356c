package health.overturn.operations.ledger;

import health.overturn.remittance.FileStatus;

/// What a row of the ledger says of its remittance or upload.
public enum LedgerStatus {
    /// The remittance was read to its end.
    READ,
    /// A part is missing or was skipped.
    PARTIAL,
    /// The file has no remittance.
    REJECTED,
    /// The upload came before its practice had settings. It is read when they are saved.
    WAITING,
    /// No attempt read the upload to its end.
    GIVEN_UP;

    public static LedgerStatus of(FileStatus status) {
        return switch (status) {
            case READ -> READ;
            case PARTIAL -> PARTIAL;
            case REJECTED -> REJECTED;
        };
    }

    /// Whether the upload has not been read, and may be read later.
    public boolean isUnread() {
        return this == WAITING || this == GIVEN_UP;
    }
}
