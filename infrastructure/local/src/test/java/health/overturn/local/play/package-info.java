/// The simulated team against an API of canned answers.
@NullMarked
package health.overturn.local.play;

import org.jspecify.annotations.NullMarked;
