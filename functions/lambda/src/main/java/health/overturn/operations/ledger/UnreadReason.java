package health.overturn.operations.ledger;

import health.overturn.storage.failure.ErrorChain;

/// Why an upload was not read.
///
/// @param status [LedgerStatus#WAITING] or [LedgerStatus#GIVEN_UP]
/// @param attempts how often the upload was delivered to the intake; 0 if that is unknown or it was not
/// @param text one sentence without patient data
public record UnreadReason(LedgerStatus status, int attempts, String text) {
    public static final UnreadReason WAITING = new UnreadReason(
            LedgerStatus.WAITING, 0, "the practice has no settings; the file is read when they are saved");

    /// The upload is a dead letter of a delivery that never reached the intake.
    public static final UnreadReason NOT_STARTED =
            new UnreadReason(LedgerStatus.GIVEN_UP, 0, "the upload did not reach the intake; it is sent there again");

    /// The object is gone, so no attempt can read it.
    public static UnreadReason missing(int attempts) {
        return new UnreadReason(
                LedgerStatus.GIVEN_UP, attempts, "the object is missing or was overwritten; upload the file again");
    }

    /// The row that is written before the last attempt, because a process that is killed writes none afterwards.
    public static UnreadReason stopped(int attempts) {
        return new UnreadReason(
                LedgerStatus.GIVEN_UP,
                attempts,
                "attempt " + attempts + " ended without a result; an operator can send the file to the intake again");
    }

    /// Names the classes of the exceptions alone, because their texts may quote the file.
    public static UnreadReason failed(int attempts, RuntimeException failure) {
        return new UnreadReason(
                LedgerStatus.GIVEN_UP,
                attempts,
                "attempt " + attempts + " failed with "
                        + String.join(", ", ErrorChain.of(failure).errors())
                        + "; an operator can send the file to the intake again");
    }
}
