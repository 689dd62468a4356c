package health.overturn.local.bucket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// Hears of every object of a bucket.
@FunctionalInterface
public interface ObjectCreatedListener {

    /// `object` has key, size and eTag; `at` is when it was written, to the second.
    void objectCreated(String bucket, ObjectNode object, Instant createdAt);
}
