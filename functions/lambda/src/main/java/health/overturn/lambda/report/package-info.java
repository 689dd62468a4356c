/// Reports, as they were written, in the bucket of records.
@NullMarked
package health.overturn.lambda.report;

import org.jspecify.annotations.NullMarked;
