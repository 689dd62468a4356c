/// AWS for tests: DynamoDB Local in this JVM with the table of storage.yaml, and a few lines of S3 and EventBridge.
@NullMarked
package health.overturn.lambda.local;

import org.jspecify.annotations.NullMarked;
