/// Weeks, working days and holidays, and the day on which the next step of a denial is due.
@NullMarked
package health.overturn.denials.calendar;

import org.jspecify.annotations.NullMarked;
