/// Tests of the functions, with events as Lambda delivers them.
@NullMarked
package health.overturn.lambda;

import org.jspecify.annotations.NullMarked;
