/// Access to the table: typed items, conditional writes, batches, queries by index range, retries and the limit on
/// concurrent calls. The package knows nothing of denials.
@NullMarked
package health.overturn.storage.dynamo;

import org.jspecify.annotations.NullMarked;
