/// Changes from the table's stream: the moves that a change added to a denial, and the changes in a failed batch of
/// records.
@NullMarked
package health.overturn.messaging.stream;

import org.jspecify.annotations.NullMarked;
