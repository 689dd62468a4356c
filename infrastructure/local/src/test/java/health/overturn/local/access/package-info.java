/// Tests of who may use the local stack.
@NullMarked
package health.overturn.local.access;

import org.jspecify.annotations.NullMarked;
