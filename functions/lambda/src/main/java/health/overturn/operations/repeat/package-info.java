/// Answers requests that are sent twice once: a request with a key of its caller's is done the first time alone, and
/// answered the same way each time.
@NullMarked
package health.overturn.operations.repeat;

import org.jspecify.annotations.NullMarked;
