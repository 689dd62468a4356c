/// The weekly letter to a practice's leader: whether denials are rising, what came back, what was preventable, and
/// who does what next.
///
/// The letter names no patient. [LetterWriter] writes a [Letter] from an ended week's figures; another module
/// renders it as HTML and as text.
@NullMarked
package health.overturn.denials.letter;

import org.jspecify.annotations.NullMarked;
