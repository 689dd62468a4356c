/// Unpacks gzip and zip files within limits, so that a compression bomb does no harm.
@NullMarked
package health.overturn.remittance.archive;

import org.jspecify.annotations.NullMarked;
