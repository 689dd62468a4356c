/// Payers' limits and the deadlines of a denial.
@NullMarked
package health.overturn.denials.deadline;

import org.jspecify.annotations.NullMarked;
