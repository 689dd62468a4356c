/// X12 readers of other projects, each configured for speed by its own documentation, and the code that their users
/// would write on top: the assembly of Overturn's records from their events.
///
/// All of them share one assembly, written for speed. It skips segments that no record needs, parses amounts and dates
/// without a formatter, reuses its buffers, and neither validates nor balances. So the comparison is one of the
/// libraries alone.
@NullMarked
package health.overturn.benchmark.peer;

import org.jspecify.annotations.NullMarked;
