/// Sums that accumulate from the logs of adjudications and moves: per week, per payer, per claim shard.
///
/// [MetricsRollup] holds all of them for one practice; `health.overturn.denials.metric` reads figures from it.
@NullMarked
package health.overturn.denials.rollup;

import org.jspecify.annotations.NullMarked;
