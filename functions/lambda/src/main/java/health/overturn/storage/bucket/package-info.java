/// The two buckets: uploads that practices drop, and the records that the product writes.
@NullMarked
package health.overturn.storage.bucket;

import org.jspecify.annotations.NullMarked;
