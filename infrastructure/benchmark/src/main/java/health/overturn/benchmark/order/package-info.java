/// Two orders of work over the same generated denials, with the same hours and the same luck: the highest dollars
/// first, as the product has it, and the oldest first. Its odds are invented; the benchmark's README says which.
@NullMarked
package health.overturn.benchmark.order;

import org.jspecify.annotations.NullMarked;
