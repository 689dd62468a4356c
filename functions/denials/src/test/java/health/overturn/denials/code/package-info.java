/// The code tables and a practice's overrides.
@NullMarked
package health.overturn.denials.code;

import org.jspecify.annotations.NullMarked;
