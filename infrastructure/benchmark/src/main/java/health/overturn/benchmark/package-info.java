/// Benchmarks: Overturn's reader and its peers on the same files, a million claims in little memory, and the intake
/// beside plain puts. Nothing here ships.
@NullMarked
package health.overturn.benchmark;

import org.jspecify.annotations.NullMarked;
