/// The lines of the logs in S3: adjudications and moves as JSON, one per line, compressed.
@NullMarked
package health.overturn.storage.record;

import org.jspecify.annotations.NullMarked;
