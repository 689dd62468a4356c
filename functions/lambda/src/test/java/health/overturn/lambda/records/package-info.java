@NullMarked
package health.overturn.lambda.records;

import org.jspecify.annotations.NullMarked;
