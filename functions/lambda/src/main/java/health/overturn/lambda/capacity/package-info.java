/// What calls to AWS cost: units counted by the published size rules as the calls go by, and list prices
/// of a date.
///
/// Nothing here is needed to run; tests and benchmarks hang the [CapacityMeter] on a client and read it
/// afterwards.
@NullMarked
package health.overturn.lambda.capacity;

import org.jspecify.annotations.NullMarked;
