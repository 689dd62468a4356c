package health.overturn.operations.redrive;

import health.overturn.storage.failure.ErrorChain;

/// A dead letter that could not be replayed and stays in its queue.
///
/// @param kind see [DeadLetter#kind]
/// @param errors the exception; [ErrorChain#NONE] where there was none: the letter is unknown, or the event bus or the
///     settings of a practice did not accept it
public record FailedReplay(String kind, ErrorChain errors) {}
