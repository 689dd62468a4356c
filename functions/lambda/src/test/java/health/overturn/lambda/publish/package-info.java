/// The way out for moves, beside the functions, on a cloud that can refuse.
@NullMarked
package health.overturn.lambda.publish;

import org.jspecify.annotations.NullMarked;
