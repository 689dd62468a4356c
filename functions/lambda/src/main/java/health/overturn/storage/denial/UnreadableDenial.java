package health.overturn.storage.denial;

import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.failure.ErrorChain;

/// A denial whose item cannot be read.
///
/// @param errors why
public record UnreadableDenial(ItemKey key, ErrorChain errors) {}
