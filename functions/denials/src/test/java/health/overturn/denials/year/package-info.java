/// A simulated year of a practice, hour by hour, and the checker that sees what must never be in it.
@NullMarked
package health.overturn.denials.year;

import org.jspecify.annotations.NullMarked;
