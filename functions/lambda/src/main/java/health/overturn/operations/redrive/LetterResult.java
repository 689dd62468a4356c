package health.overturn.operations.redrive;

import health.overturn.storage.failure.ErrorChain;

/// What a redrive did with one dead letter.
///
/// @param errors why the letter remains; [ErrorChain#NONE] where there was no exception: the letter is unknown, or the
///     event bus or the settings of a practice did not accept it
public record LetterResult(LetterName letter, Status status, ErrorChain errors) {
    /// Whether the letter was sent again.
    public enum Status {
        /// It was sent to where it came from, or its moves were published. It has left its queue.
        SENT,
        /// It could not be sent and is still in its queue.
        REMAINS
    }
}
