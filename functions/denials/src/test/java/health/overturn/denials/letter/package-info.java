/// Tests of the letter's sentences.
@NullMarked
package health.overturn.denials.letter;

import org.jspecify.annotations.NullMarked;
