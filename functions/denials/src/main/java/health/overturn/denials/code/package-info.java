/// The code tables (CARC, RARC and their pairs) as data, and what their words mean: category, fix level, queue.
@NullMarked
package health.overturn.denials.code;

import org.jspecify.annotations.NullMarked;
