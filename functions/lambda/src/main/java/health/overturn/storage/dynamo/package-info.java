/// The table as the product uses it: typed items, conditional writes, batches, queries by index range, retries and the
/// limit on concurrent calls. Knows nothing of denials.
@NullMarked
package health.overturn.storage.dynamo;

import org.jspecify.annotations.NullMarked;
