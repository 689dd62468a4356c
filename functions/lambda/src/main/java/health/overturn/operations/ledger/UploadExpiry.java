package health.overturn.operations.ledger;

import health.overturn.storage.dynamo.Item;
import java.time.Duration;
import java.time.Instant;

/// When an item about an upload expires: 400 days after the upload.
public final class UploadExpiry {
    private static final Duration RETENTION = Duration.ofDays(400);
    private static final String EXPIRES_AT = "expiresAt";

    private UploadExpiry() {}

    /// @param at when the file was uploaded
    public static Item addTo(Item item, Instant at) {
        return item.with(EXPIRES_AT, at.plus(RETENTION).getEpochSecond());
    }
}
