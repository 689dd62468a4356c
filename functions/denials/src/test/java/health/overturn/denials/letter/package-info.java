/// The letter as a leader reads it.
@NullMarked
package health.overturn.denials.letter;

import org.jspecify.annotations.NullMarked;
