/// What leaves, beside its published schemas.
@NullMarked
package health.overturn.lambda.event;

import org.jspecify.annotations.NullMarked;
