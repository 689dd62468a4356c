/// What comes in by the queue and what goes out on the bus, in the words of the product.
@NullMarked
package health.overturn.lambda.event;

import org.jspecify.annotations.NullMarked;
