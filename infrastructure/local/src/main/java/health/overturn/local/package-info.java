/// The command line: `./overturn read`, `./overturn generate`, and the local stack.
@NullMarked
package health.overturn.local;

import org.jspecify.annotations.NullMarked;
