/// Tests of how the console is served.
@NullMarked
package health.overturn.console;

import org.jspecify.annotations.NullMarked;
