/// The lists that people work from: worklists, queues, what is held, escalated, batched or small. Orders come from
/// index entries; only what a page shows, or what an entry cannot decide, is read whole.
@NullMarked
package health.overturn.lambda.desk;

import org.jspecify.annotations.NullMarked;
