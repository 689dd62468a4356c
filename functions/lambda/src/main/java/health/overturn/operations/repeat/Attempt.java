package health.overturn.operations.repeat;

import health.overturn.storage.dynamo.Item;

/// What is known when a request with a key comes in.
public sealed interface Attempt {
    /// The request is to be done now.
    ///
    /// @param item the item that says so
    record First(Item item, AnswerSeal seal) implements Attempt {}

    /// The request was done.
    record Repeated(KeptAnswer answer) implements Attempt {}

    /// The request is being done.
    record InProgress() implements Attempt {}

    /// The request was begun long ago, and nobody knows what became of it.
    record WithoutAnswer() implements Attempt {}

    /// The key was sent with another body.
    record OtherContent() implements Attempt {}
}
