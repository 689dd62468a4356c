/// What a long command says while it works, what it waits for, and when it stops waiting.
@NullMarked
package health.overturn.local.progress;

import org.jspecify.annotations.NullMarked;
