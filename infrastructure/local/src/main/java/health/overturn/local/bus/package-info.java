/// The event bus in memory: rules match by EventBridge's own matcher and put events onto queues.
@NullMarked
package health.overturn.local.bus;

import org.jspecify.annotations.NullMarked;
