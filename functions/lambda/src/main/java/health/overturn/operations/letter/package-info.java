/// The weekly letter as text and HTML with its charts, and where letters are stored.
@NullMarked
package health.overturn.operations.letter;

import org.jspecify.annotations.NullMarked;
