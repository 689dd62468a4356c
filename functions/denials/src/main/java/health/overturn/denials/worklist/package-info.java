/// Lists for people: the worklist of a person, the lead's escalations, the batches and the small balances.
@NullMarked
package health.overturn.denials.worklist;

import org.jspecify.annotations.NullMarked;
