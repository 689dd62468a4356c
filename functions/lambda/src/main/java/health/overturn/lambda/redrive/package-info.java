/// The way back for what was given up at an edge: each dead letter says by its shape what is to be done again.
@NullMarked
package health.overturn.lambda.redrive;

import org.jspecify.annotations.NullMarked;
