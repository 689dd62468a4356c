/// What the functions do while the cloud around them fails: calls throttled, refused, lost on the way there or
/// on the way back, batches half done, invocations that end in the middle.
@NullMarked
package health.overturn.lambda.fault;

import org.jspecify.annotations.NullMarked;
