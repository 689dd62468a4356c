/// Lost moves, found and told again.
@NullMarked
package health.overturn.lambda.reconcile;

import org.jspecify.annotations.NullMarked;
