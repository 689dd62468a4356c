/// The three weekly cycles and the weekly review of small balances: which denial moves, which is left, and why.
///
/// Each is a [CycleRule] that decides one denial at a time, and says in which lanes its candidates stand.
/// [CycleRun] runs one over candidates and makes its report.
@NullMarked
package health.overturn.denials.cycle;

import org.jspecify.annotations.NullMarked;
