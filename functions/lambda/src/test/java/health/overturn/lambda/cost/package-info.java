/// What claims cost from the day on which they come in to the day on which the last of their denials is over.
@NullMarked
package health.overturn.lambda.cost;

import org.jspecify.annotations.NullMarked;
