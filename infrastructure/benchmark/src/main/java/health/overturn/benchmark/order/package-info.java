/// Compares orders of work on the same generated denials, with the same hours and payers: the product's worklist,
/// dollars alone, and the oldest first. The odds are invented; the benchmark's README lists them.
@NullMarked
package health.overturn.benchmark.order;

import org.jspecify.annotations.NullMarked;
