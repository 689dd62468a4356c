package health.overturn.operations.intake;

import health.overturn.messaging.event.IntakeMessage;
import health.overturn.operations.ledger.UnreadReason;

/// Ingests the upload of one delivered message, and records in the ledger how its last delivery ended.
public final class UploadAttempt {
    /// How often the intake queue delivers a message: `maxReceiveCount` in template.yaml.
    public static final int MAX_ATTEMPTS = 3;

    private final RemittanceIntake intake;
    private final UnreadUploads unread;

    public UploadAttempt(RemittanceIntake intake, UnreadUploads unread) {
        this.intake = intake;
        this.unread = unread;
    }

    /// @param attempt how often the message was delivered, this time included
    public IntakeResult ingest(IntakeMessage message, int attempt, RemainingTime time) {
        IntakeResult result = attempt < MAX_ATTEMPTS ? ingest(message, time) : ingestLast(message, attempt, time);
        if (result instanceof IntakeResult.Missing) {
            unread.giveUp(message, UnreadReason.missing(attempt));
        }
        return result;
    }

    private IntakeResult ingestLast(IntakeMessage message, int attempt, RemainingTime time) {
        unread.giveUp(message, UnreadReason.stopped(attempt));
        try {
            IntakeResult result = ingest(message, time);
            if (isHandled(result)) {
                unread.close(message);
            }
            return result;
        } catch (RuntimeException failure) {
            unread.giveUp(message, UnreadReason.failed(attempt, failure));
            throw failure;
        }
    }

    private static boolean isHandled(IntakeResult result) {
        return switch (result) {
            case IntakeResult.Ingested _,
                    IntakeResult.AlreadyIngested _,
                    IntakeResult.ToBeContinued _,
                    IntakeResult.Refused _ -> true;
            case IntakeResult.Overtaken _, IntakeResult.Missing _, IntakeResult.Waiting _ -> false;
        };
    }

    private IntakeResult ingest(IntakeMessage message, RemainingTime time) {
        return switch (message) {
            case IntakeMessage.Created created -> intake.ingest(created, time);
            case IntakeMessage.Continued continued -> intake.resume(continued, time);
            case IntakeMessage.Unknown _ -> new IntakeResult.Refused("this is not an event of the intake");
        };
    }
}
