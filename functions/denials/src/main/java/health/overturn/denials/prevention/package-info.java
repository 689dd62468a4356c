/// Prevention reviews: questions to an upstream process about what keeps being denied.
///
/// The package contains the triggers, the reviews with their history, the effect of actions, and the ranking of
/// upstream systems.
@NullMarked
package health.overturn.denials.prevention;

import org.jspecify.annotations.NullMarked;
