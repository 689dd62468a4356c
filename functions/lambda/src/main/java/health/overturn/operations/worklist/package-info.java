/// The lists that people work from: worklists, queues, held, escalated, batched and small denials. Index entries give
/// the order; a denial is read only where a page returns it or its entry cannot place it.
@NullMarked
package health.overturn.operations.worklist;

import org.jspecify.annotations.NullMarked;
