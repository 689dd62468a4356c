/// Renders the weekly letter as text and as HTML with charts, and stores it.
@NullMarked
package health.overturn.operations.letter;

import org.jspecify.annotations.NullMarked;
