/// What a function is made of: its environment, read once, and the parts that hang together from it.
@NullMarked
package health.overturn.lambda.wiring;

import org.jspecify.annotations.NullMarked;
