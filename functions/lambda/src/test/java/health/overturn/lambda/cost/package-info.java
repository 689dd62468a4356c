/// Computes what claims cost from the day on which they come in to the resolution of their last denial.
@NullMarked
package health.overturn.lambda.cost;

import org.jspecify.annotations.NullMarked;
