/// Opens a page of the stack in the browser of this machine.
@NullMarked
package health.overturn.local.browser;

import org.jspecify.annotations.NullMarked;
