/// Tests of the package of the same name.
@NullMarked
package health.overturn.local.summary;

import org.jspecify.annotations.NullMarked;
