/// The way out for every move: from the table's stream, or from the item itself where the stream's word was lost,
/// to the log and the bus. A move goes out at least once, always with the same id.
@NullMarked
package health.overturn.lambda.publish;

import org.jspecify.annotations.NullMarked;
