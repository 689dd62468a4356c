/// Sums that accumulate from the logs of adjudications and moves: by week, by part of the practice, by claim shard.
///
/// [MetricsRollup] holds the sums of one practice. `health.overturn.denials.metric` reads figures from it.
@NullMarked
package health.overturn.denials.rollup;

import org.jspecify.annotations.NullMarked;
