/// A table's stream as Lambda's event source mapping reads it for a function: filtered, in batches, in order for each
/// partition key, tried again as the template says, and given up to a queue.
///
/// Two things are quicker than in the cloud: the pause before a batch is tried again, which ends at two seconds, and
/// the age of a record, which begins when it is read and not when it was written.
@NullMarked
package health.overturn.local.stream;

import org.jspecify.annotations.NullMarked;
