/// Functions in processes of their own behind Lambda's Runtime API: started at first use, kept warm, ended at their
/// timeout.
/// Heap, class path and JVM flags are those of the deployed function as near as one machine allows.
@NullMarked
package health.overturn.local.function;

import org.jspecify.annotations.NullMarked;
