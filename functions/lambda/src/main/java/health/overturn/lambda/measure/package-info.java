/// Measures a practice: what the logs have had since is added to its book, and snapshots are taken from that. A
/// run costs what is open and what happened since the last one, however long the practice has been here.
@NullMarked
package health.overturn.lambda.measure;

import org.jspecify.annotations.NullMarked;
