/// Weeks, working days and holidays.
@NullMarked
package health.overturn.denials.calendar;

import org.jspecify.annotations.NullMarked;
