/// Triage by dollars: the total order of a payer's open denials, the tiers, and the dollars that the largest denials
/// hold.
@NullMarked
package health.overturn.denials.triage;

import org.jspecify.annotations.NullMarked;
