/// Queues that behave like SQS: delivery at least once, a visibility timeout, and a dead-letter queue after a number of
/// receives. One difference: a message whose processing failed is visible again after one second. A [QueueStore] keeps
/// the messages for the next run: [DatabaseQueueStore] in the stack's database, with their receives. A message that was
/// in work when the process ended is visible at once in the next run, and the receive counts.
@NullMarked
package health.overturn.local.queue;

import org.jspecify.annotations.NullMarked;
