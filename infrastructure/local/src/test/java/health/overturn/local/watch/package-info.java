/// Tests of the watched folder.
@NullMarked
package health.overturn.local.watch;

import org.jspecify.annotations.NullMarked;
