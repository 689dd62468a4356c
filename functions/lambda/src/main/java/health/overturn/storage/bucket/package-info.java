/// The two buckets: the intake bucket with the uploads of practices, and the records bucket with the logs, rollups,
/// snapshots, reports and letters that the product writes.
@NullMarked
package health.overturn.storage.bucket;

import org.jspecify.annotations.NullMarked;
