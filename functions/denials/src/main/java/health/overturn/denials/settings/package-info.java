/// What a practice decides about itself: people, payers, thresholds and times, checked once and immutable after
/// that.
@NullMarked
package health.overturn.denials.settings;

import org.jspecify.annotations.NullMarked;
