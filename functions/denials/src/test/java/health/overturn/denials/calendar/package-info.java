/// Tests of working days, holidays and due days.
@NullMarked
package health.overturn.denials.calendar;

import org.jspecify.annotations.NullMarked;
