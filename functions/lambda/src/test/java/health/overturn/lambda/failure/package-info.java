/// Tests in which calls fail, time out or are processed by halves, and functions stop in between.
@NullMarked
package health.overturn.lambda.failure;

import org.jspecify.annotations.NullMarked;
