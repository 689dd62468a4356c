/// Reading files again by other code tables.
@NullMarked
package health.overturn.lambda.reprocess;

import org.jspecify.annotations.NullMarked;
