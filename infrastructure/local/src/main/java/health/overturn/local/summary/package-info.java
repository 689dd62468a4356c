/// What a run prints of a practice: what came in, what is denied, what was simulated, and the figures of a week.
@NullMarked
package health.overturn.local.summary;

import org.jspecify.annotations.NullMarked;
