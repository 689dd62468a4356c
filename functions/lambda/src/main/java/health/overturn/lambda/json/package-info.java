/// JSON in and out: trees of Jackson, no classes mapped by reflection, because that is what a cold start
/// pays for.
@NullMarked
package health.overturn.lambda.json;

import org.jspecify.annotations.NullMarked;
