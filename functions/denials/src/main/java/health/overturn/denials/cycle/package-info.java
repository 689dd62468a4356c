/// The three weekly cycles and the weekly review of small balances: which denials move, which are skipped, and why.
///
/// Each is a [CycleRule] that decides about one denial at a time and names the lanes of its candidates.
@NullMarked
package health.overturn.denials.cycle;

import org.jspecify.annotations.NullMarked;
