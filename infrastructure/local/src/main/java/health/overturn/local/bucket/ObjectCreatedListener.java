package health.overturn.local.bucket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// Is notified of the objects written to a bucket.
@FunctionalInterface
public interface ObjectCreatedListener {

    /// `object` has the fields `key`, `size` (bytes) and `etag`. `createdAt` is when it was written, to the second.
    void objectCreated(String bucket, ObjectNode object, Instant createdAt);
}
