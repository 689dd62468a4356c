/// Exports: all denials, moves, adjudications or snapshots of a practice as of a moment, as compressed files in the
/// records bucket. An export is done in steps, and a step that stops is repeated.
@NullMarked
package health.overturn.operations.export;

import org.jspecify.annotations.NullMarked;
