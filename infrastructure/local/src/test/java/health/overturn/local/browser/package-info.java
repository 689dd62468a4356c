/// Tests of the package of the same name.
@NullMarked
package health.overturn.local.browser;

import org.jspecify.annotations.NullMarked;
