/// How long a practice has to answer a denial: the filing limits of payers as data, and the deadlines that follow.
@NullMarked
package health.overturn.denials.deadline;

import org.jspecify.annotations.NullMarked;
