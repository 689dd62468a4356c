/// Tests of the rights of functions.
@NullMarked
package health.overturn.local.permission;

import org.jspecify.annotations.NullMarked;
