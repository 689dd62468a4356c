/// Tests of the code tables and of a practice's overrides.
@NullMarked
package health.overturn.denials.code;

import org.jspecify.annotations.NullMarked;
