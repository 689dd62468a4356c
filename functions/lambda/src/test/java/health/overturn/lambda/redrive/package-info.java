/// The way back for dead letters, on a cloud that keeps them.
@NullMarked
package health.overturn.lambda.redrive;

import org.jspecify.annotations.NullMarked;
