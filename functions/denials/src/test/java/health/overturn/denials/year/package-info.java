/// A simulated year of a practice, hour by hour, and the checker that finds what must never occur.
@NullMarked
package health.overturn.denials.year;

import org.jspecify.annotations.NullMarked;
