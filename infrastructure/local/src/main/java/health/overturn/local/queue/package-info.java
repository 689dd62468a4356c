/// Queues that behave like SQS: delivery at least once, a visibility timeout, and a dead-letter queue after a number of
/// receives. One difference: a message whose processing failed is visible again after one second. A [QueueStore] keeps
/// the messages for the next run.
@NullMarked
package health.overturn.local.queue;

import org.jspecify.annotations.NullMarked;
