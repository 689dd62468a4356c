/// Publishes moves: from the stream of the table to the move log in S3 and to the event bus.
@NullMarked
package health.overturn.operations.publish;

import org.jspecify.annotations.NullMarked;
