/// Tests of the local queues and their SQS API.
@NullMarked
package health.overturn.local.queue;

import org.jspecify.annotations.NullMarked;
