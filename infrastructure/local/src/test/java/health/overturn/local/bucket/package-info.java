/// Tests of the bucket.
@NullMarked
package health.overturn.local.bucket;

import org.jspecify.annotations.NullMarked;
