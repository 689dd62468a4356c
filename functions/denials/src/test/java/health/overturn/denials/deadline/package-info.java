/// Tests of filing limits and deadlines.
@NullMarked
package health.overturn.denials.deadline;

import org.jspecify.annotations.NullMarked;
