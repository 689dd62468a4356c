/// Queues in memory, as SQS keeps them: at least once, hidden while in work, dead letters after so many receives. One
/// thing is
/// quicker than in the cloud: what a function failed at is handed out again after a second, not after the visibility
/// timeout.
@NullMarked
package health.overturn.local.queue;

import org.jspecify.annotations.NullMarked;
