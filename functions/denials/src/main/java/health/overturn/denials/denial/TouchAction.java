package health.overturn.denials.denial;

import health.overturn.denials.judge.DenialResponse;
import java.util.Optional;

/// What a touch did.
public enum TouchAction {
    CORRECTED_CLAIM,
    APPEAL,
    RECORDS,
    PAYER_CALL,
    REBILL_OTHER_PAYER,
    REVIEW;

    /// Whether something went to a payer, so that the denial waits for an answer.
    public boolean goesToPayer() {
        return switch (this) {
            case CORRECTED_CLAIM, APPEAL, RECORDS, REBILL_OTHER_PAYER -> true;
            case PAYER_CALL, REVIEW -> false;
        };
    }

    /// Whether a small balance has moved on by it.
    public boolean isProgress() {
        return this != REVIEW;
    }

    /// What a remark code can rule out.
    public Optional<DenialResponse> response() {
        return switch (this) {
            case CORRECTED_CLAIM -> Optional.of(DenialResponse.CORRECTED_CLAIM);
            case APPEAL -> Optional.of(DenialResponse.APPEAL);
            case RECORDS, PAYER_CALL, REBILL_OTHER_PAYER, REVIEW -> Optional.empty();
        };
    }
}
