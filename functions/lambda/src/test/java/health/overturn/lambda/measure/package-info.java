/// Measuring on the table, the logs and the bucket of records that it runs on.
@NullMarked
package health.overturn.lambda.measure;

import org.jspecify.annotations.NullMarked;
