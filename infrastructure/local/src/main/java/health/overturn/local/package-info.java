/// The command line: `./overturn read`, `./overturn generate` and the stack on one machine.
@NullMarked
package health.overturn.local;

import org.jspecify.annotations.NullMarked;
