/// Triage by dollars: the total order of a payer's open denials, the tiers, and how much of the money stands at the
/// top.
@NullMarked
package health.overturn.denials.triage;

import org.jspecify.annotations.NullMarked;
