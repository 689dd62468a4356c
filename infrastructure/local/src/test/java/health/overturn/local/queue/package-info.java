/// The local queues as SQS's clients find them.
@NullMarked
package health.overturn.local.queue;

import org.jspecify.annotations.NullMarked;
