/// Working days and holidays, and on which day the next step of a denial falls due.
@NullMarked
package health.overturn.denials.calendar;

import org.jspecify.annotations.NullMarked;
