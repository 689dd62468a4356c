/// The meter held against DynamoDB Local's own count, and what a million claims cost.
@NullMarked
package health.overturn.lambda.capacity;

import org.jspecify.annotations.NullMarked;
