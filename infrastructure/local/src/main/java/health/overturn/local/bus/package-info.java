/// The event bus in memory. Rules match by EventBridge's own matcher and send events to queues.
@NullMarked
package health.overturn.local.bus;

import org.jspecify.annotations.NullMarked;
