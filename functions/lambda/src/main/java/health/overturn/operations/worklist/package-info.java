/// The lists that people work from: worklists, queues, held, escalated, batched and small denials. Index entries give
/// the order, the counts and the sums; a denial is read only where a page shows it.
@NullMarked
package health.overturn.operations.worklist;

import org.jspecify.annotations.NullMarked;
