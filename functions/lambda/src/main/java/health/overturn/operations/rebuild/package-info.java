/// Writes stored items again in the form of this release, beside the work of the day.
@NullMarked
package health.overturn.operations.rebuild;

import org.jspecify.annotations.NullMarked;
