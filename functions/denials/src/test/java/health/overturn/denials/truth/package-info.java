/// Compares reader, judge and fold with the truth that the generator of the samples writes.
@NullMarked
package health.overturn.denials.truth;

import org.jspecify.annotations.NullMarked;
