/// Dead letters as a person at the terminal sees them: what was given up, and what became of it after a redrive.
@NullMarked
package health.overturn.local.deadletter;

import org.jspecify.annotations.NullMarked;
