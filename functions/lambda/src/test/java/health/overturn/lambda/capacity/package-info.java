/// Counts what calls to AWS cost, in units by DynamoDB's published size rules.
///
/// A test adds the [CapacityMeter] to a client and reads its count afterwards. `prices.properties` beside this package
/// has list prices and their date.
@NullMarked
package health.overturn.lambda.capacity;

import org.jspecify.annotations.NullMarked;
