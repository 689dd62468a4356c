/// Working days, holidays and next-action dates.
@NullMarked
package health.overturn.denials.calendar;

import org.jspecify.annotations.NullMarked;
