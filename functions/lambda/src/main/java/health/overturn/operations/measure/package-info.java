/// Measures a practice: adds the new lines of the logs to its rollup and takes snapshots from it. A run costs what is
/// open and what happened since the last run, not the whole history.
@NullMarked
package health.overturn.operations.measure;

import org.jspecify.annotations.NullMarked;
