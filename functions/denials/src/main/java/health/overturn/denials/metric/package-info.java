/// Figures and how they move: snapshots of a day or a week, and the trend.
///
/// All figures come from a [health.overturn.denials.rollup.MetricsRollup]. It stays as large as what is open and
/// recent, however long the practice's history.
@NullMarked
package health.overturn.denials.metric;

import org.jspecify.annotations.NullMarked;
