/// The life of a denial: its states, the moves between them, the rules that refuse a move, and the history that
/// says it all.
///
/// [Life] takes what a person asks for; [Denial#after] takes a move that is decided. State is nothing but the fold
/// of the history.
@NullMarked
package health.overturn.denials.life;

import org.jspecify.annotations.NullMarked;
