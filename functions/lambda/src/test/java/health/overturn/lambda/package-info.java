/// The functions, handed events as Lambda hands them.
@NullMarked
package health.overturn.lambda;

import org.jspecify.annotations.NullMarked;
