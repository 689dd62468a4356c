/// Judges stored denials again by today's code tables: finds the files, reads them again, and reports the differences.
@NullMarked
package health.overturn.operations.reprocess;

import org.jspecify.annotations.NullMarked;
