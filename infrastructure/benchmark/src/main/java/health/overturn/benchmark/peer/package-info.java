/// Other people's readers of X12, each tuned as its own documentation says, and what a user of theirs would have to
/// write on top: the assembly of our records from their events.
///
/// All of them share one assembly, written to be quick: it looks at no segment that holds none of our facts, parses
/// amounts and dates without a formatter, reuses its buffers, validates nothing and balances nothing. What is compared
/// is thus the library, not the care that we took for it.
@NullMarked
package health.overturn.benchmark.peer;

import org.jspecify.annotations.NullMarked;
