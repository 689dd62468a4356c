package health.overturn.denials.denial;

import health.overturn.denials.judge.DenialResponse;
import java.util.Optional;

/// What a person did in a touch.
public enum TouchAction {
    CORRECTED_CLAIM,
    NEW_CLAIM,
    REOPENING,
    APPEAL,
    PEER_TO_PEER,
    RECORDS,
    PAYER_CALL,
    REBILL_OTHER_PAYER,
    REVIEW;

    /// Whether something goes to a payer, so that the denial waits for an answer.
    public boolean goesToPayer() {
        return switch (this) {
            case CORRECTED_CLAIM, NEW_CLAIM, REOPENING, APPEAL, PEER_TO_PEER, RECORDS, REBILL_OTHER_PAYER -> true;
            case PAYER_CALL, REVIEW -> false;
        };
    }

    /// Whether the action counts as progress of a small balance.
    public boolean isProgress() {
        return this != REVIEW;
    }

    /// The response that a denial can rule out by name; empty if none can.
    public Optional<DenialResponse> response() {
        return switch (this) {
            case CORRECTED_CLAIM -> Optional.of(DenialResponse.CORRECTED_CLAIM);
            case NEW_CLAIM -> Optional.of(DenialResponse.NEW_CLAIM);
            case REOPENING -> Optional.of(DenialResponse.REOPENING);
            case APPEAL -> Optional.of(DenialResponse.APPEAL);
            case PEER_TO_PEER, RECORDS, PAYER_CALL, REBILL_OTHER_PAYER, REVIEW -> Optional.empty();
        };
    }
}
