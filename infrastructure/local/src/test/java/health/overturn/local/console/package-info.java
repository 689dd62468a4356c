/// The console in a real browser, on the deployed functions.
@NullMarked
package health.overturn.local.console;

import org.jspecify.annotations.NullMarked;
