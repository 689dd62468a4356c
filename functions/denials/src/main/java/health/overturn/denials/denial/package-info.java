/// What a denial is: its details, its state, its history of moves, and the facts that remittances establish about
/// it.
///
/// [DenialProjection] is the replay of the history. Nothing is stored that a replay would not give.
@NullMarked
package health.overturn.denials.denial;

import org.jspecify.annotations.NullMarked;
