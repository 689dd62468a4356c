/// Events on the event bus: uploads and due runs that come in, moves and notices that go out.
@NullMarked
package health.overturn.messaging.event;

import org.jspecify.annotations.NullMarked;
