/// What a practice decides about itself: people, payers, thresholds and times. Settings are checked once and
/// immutable.
@NullMarked
package health.overturn.denials.settings;

import org.jspecify.annotations.NullMarked;
