/// Tests of the functions' instances.
@NullMarked
package health.overturn.local.function;

import org.jspecify.annotations.NullMarked;
