/// Increments: the denials that changed since a moment, by the move log.
@NullMarked
package health.overturn.operations.increment;

import org.jspecify.annotations.NullMarked;
