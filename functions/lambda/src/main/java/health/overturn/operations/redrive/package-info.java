/// Replays dead letters once their cause is repaired.
@NullMarked
package health.overturn.operations.redrive;

import org.jspecify.annotations.NullMarked;
