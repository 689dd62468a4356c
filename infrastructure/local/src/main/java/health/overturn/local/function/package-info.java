/// Lambda functions on one machine. An instance starts at its first event, stays warm, and ends at its timeout.
///
/// By default, the instances run in the stack's own process: a JVM is warmed up once, and its memory is shared. They
/// may
/// run in processes of their own, behind Lambda's Runtime API, as they do in the cloud. Such a process can be killed,
/// and
/// its heap, class path and JVM flags are close to those of the deployed function. Events, serialization, environment
/// variables, concurrency, timeouts and reported failures are the same either way.
@NullMarked
package health.overturn.local.function;

import org.jspecify.annotations.NullMarked;
