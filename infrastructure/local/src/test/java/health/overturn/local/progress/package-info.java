/// Tests of what a long command says, and of when it stops waiting.
@NullMarked
package health.overturn.local.progress;

import org.jspecify.annotations.NullMarked;
