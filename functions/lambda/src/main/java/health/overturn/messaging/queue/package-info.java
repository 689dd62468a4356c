/// Dead-letter queues: sends messages to them and drains them.
@NullMarked
package health.overturn.messaging.queue;

import org.jspecify.annotations.NullMarked;
