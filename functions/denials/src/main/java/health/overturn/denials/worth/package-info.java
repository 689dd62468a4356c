/// What a denial is worth by the practice's own experience: what its payers allow for a procedure, what became of
/// what was sent, and what remittances show of the work that was logged.
@NullMarked
package health.overturn.denials.worth;

import org.jspecify.annotations.NullMarked;
