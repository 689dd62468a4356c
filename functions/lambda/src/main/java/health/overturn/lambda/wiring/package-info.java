/// Builds use cases from the environment variables of a function.
@NullMarked
package health.overturn.lambda.wiring;

import org.jspecify.annotations.NullMarked;
