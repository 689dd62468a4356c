/// Reprocessing: files that were taken in are read again, once the code tables have changed, and what today's
/// tables say otherwise is told in a report, then, where that was asked for, done. Nothing that was denied is
/// closed by it.
@NullMarked
package health.overturn.lambda.reprocess;

import org.jspecify.annotations.NullMarked;
