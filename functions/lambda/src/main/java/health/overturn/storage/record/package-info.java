/// The logs in S3: adjudications and moves as compressed lines of JSON.
@NullMarked
package health.overturn.storage.record;

import org.jspecify.annotations.NullMarked;
