/// AWS for the intake's tests: the local stack's table as storage.yaml describes it, and a few lines of
/// S3 and EventBridge.
@NullMarked
package health.overturn.lambda.local;

import org.jspecify.annotations.NullMarked;
