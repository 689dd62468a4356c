/// The parts of a denial's JSON that say how it stands and what may be done with it: its reason and codes in words,
/// its nearest deadline and last touch, a write-off that waits, and the commands that the caller may give.
@NullMarked
package health.overturn.api.denial;

import org.jspecify.annotations.NullMarked;
