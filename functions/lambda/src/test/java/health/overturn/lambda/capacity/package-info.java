/// The meter held against the size rules and against the local table's own count, and what a million
/// claims cost.
@NullMarked
package health.overturn.lambda.capacity;

import org.jspecify.annotations.NullMarked;
