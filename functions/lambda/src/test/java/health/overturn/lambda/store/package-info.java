/// What is kept, and what is read of it.
@NullMarked
package health.overturn.lambda.store;

import org.jspecify.annotations.NullMarked;
