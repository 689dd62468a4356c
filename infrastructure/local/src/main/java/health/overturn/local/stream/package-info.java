/// Lambda's event source mapping for a table's stream. It gives a function filtered records in batches, in order for
/// each partition key. It retries as the template says, and then sends a message to the failure queue.
///
/// There are two differences to AWS. The pause before a retry is at most two seconds. The age of a record counts from
/// when it is read, not from when it was written.
@NullMarked
package health.overturn.local.stream;

import org.jspecify.annotations.NullMarked;
