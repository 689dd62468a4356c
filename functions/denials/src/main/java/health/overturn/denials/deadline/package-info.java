/// How long a practice has to answer a denial: the filing limits of payers as data, the deadlines that follow,
/// and the day on which the next step is due.
@NullMarked
package health.overturn.denials.deadline;

import org.jspecify.annotations.NullMarked;
