package health.overturn.denials.metric;

import health.overturn.denials.log.LoggedMove;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What a practice's figures rest on: its denials that are open or recently resolved, and what happened by week.
///
/// The same lines in any order, in any portions and with copies make the same book, for a day that does not go back.
///
/// @param denials by name
public record Book(Map<String, Digest> denials, Flow flow) {
    public static final Book NONE = new Book(Map.of(), Flow.NONE);

    /// Weeks for which a resolved denial stays: long enough for a late copy of an earlier move to be known as one.
    static final int RESOLVED_WEEKS = 13;

    public Book {
        denials = Map.copyOf(denials);
    }

    /// The book after these moves; of each denial the latest counts.
    public Book plus(Collection<LoggedMove> moves) {
        if (moves.isEmpty()) {
            return this;
        }
        Map<String, Digest> next = new HashMap<>(denials);
        moves.forEach(move -> next.merge(move.denial(), Digest.of(move), Book::later));
        return new Book(next, flow);
    }

    private static Digest later(Digest one, Digest other) {
        return other.version() > one.version() ? other : one;
    }

    /// The book after a block of claims has grown.
    public Book plus(Block.Change change) {
        return new Book(denials, flow.plus(change.flow()));
    }

    /// Without what is too long ago on this day to be measured.
    public Book recentOn(LocalDate day) {
        LocalDate oldest = day.minusWeeks(RESOLVED_WEEKS);
        Map<String, Digest> recent = new HashMap<>(denials);
        recent.values()
                .removeIf(digest ->
                        digest.resolvedOn() != null && digest.resolvedOn().isBefore(oldest));
        return new Book(recent, flow.recentOn(day));
    }
}
