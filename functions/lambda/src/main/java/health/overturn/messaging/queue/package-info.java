/// Dead-letter queues: what is written to them and how they are drained.
@NullMarked
package health.overturn.messaging.queue;

import org.jspecify.annotations.NullMarked;
