/// Tests of the package of the same name.
@NullMarked
package health.overturn.local.deadletter;

import org.jspecify.annotations.NullMarked;
