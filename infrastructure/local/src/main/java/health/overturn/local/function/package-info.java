/// Lambda functions in processes of their own, behind Lambda's Runtime API. A process starts at its first event, stays
/// warm, and is killed at its timeout. Its heap, class path and JVM flags are close to those of the deployed function.
@NullMarked
package health.overturn.local.function;

import org.jspecify.annotations.NullMarked;
