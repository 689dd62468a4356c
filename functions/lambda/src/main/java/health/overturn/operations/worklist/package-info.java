/// The lists that people work from: worklists, queues, held, escalated, batched and small denials. Order comes from
/// index
/// entries; only what a page shows, or what an entry cannot decide, is read whole.
@NullMarked
package health.overturn.operations.worklist;

import org.jspecify.annotations.NullMarked;
