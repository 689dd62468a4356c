/// The code tables (CARC, RARC and their pairs) as data, and the values of their columns.
@NullMarked
package health.overturn.denials.code;

import org.jspecify.annotations.NullMarked;
