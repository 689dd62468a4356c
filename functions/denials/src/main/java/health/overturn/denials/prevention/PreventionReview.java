package health.overturn.denials.prevention;

import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A prevention review: its history, and the state that results from the history.
public final class PreventionReview {
    /// The number of weekly moves of the scheduled job that are kept: a quarter of them.
    private static final int MAX_WEEKLY_MOVES = 13;

    private final List<ReviewEntry> history;
    private final int droppedMoves;
    private final Topic topic;
    private ReviewStatus status = ReviewStatus.OPEN;
    private Evidence evidence;
    private @Nullable String owner;
    private @Nullable ProtectedText action;
    private @Nullable LocalDate actedOn;
    private @Nullable Effect effect;
    private @Nullable CloseReason closed;

    private PreventionReview(List<ReviewEntry> history, int droppedMoves, ReviewMove.Open opening) {
        this.history = List.copyOf(history);
        this.droppedMoves = droppedMoves;
        this.topic = opening.topic();
        this.evidence = opening.evidence();
        this.history.stream().skip(1).map(ReviewEntry::move).forEach(this::apply);
    }

    /// Replays a complete history.
    ///
    /// @throws IllegalArgumentException if the history does not begin with an opening
    public static PreventionReview of(List<ReviewEntry> history) {
        return of(history, 0);
    }

    /// Replays the kept moves of a history.
    ///
    /// @param droppedMoves the number of moves that are no longer kept
    /// @throws IllegalArgumentException if the history does not begin with an opening
    public static PreventionReview of(List<ReviewEntry> history, int droppedMoves) {
        if (history.isEmpty() || !(history.getFirst().move() instanceof ReviewMove.Open opening)) {
            throw new IllegalArgumentException("history: must begin with an opening; got "
                    + (history.isEmpty() ? "no move" : history.getFirst().move().label()));
        }
        return new PreventionReview(history, droppedMoves, opening);
    }

    /// Returns the review after one more move.
    ///
    /// Of the moves that the scheduled job makes each week only the last quarter is kept. A review thus does not
    /// grow with the years that it is open.
    public PreventionReview after(ReviewEntry entry) {
        List<ReviewEntry> extended = new ArrayList<>(history);
        extended.add(entry);
        boolean isOverLimit =
                extended.stream().filter(PreventionReview::isWeekly).count() > MAX_WEEKLY_MOVES;
        if (isOverLimit) {
            extended.remove(extended.stream()
                    .filter(PreventionReview::isWeekly)
                    .findFirst()
                    .orElseThrow());
        }
        return of(extended, isOverLimit ? droppedMoves + 1 : droppedMoves);
    }

    private static boolean isWeekly(ReviewEntry entry) {
        return entry.move() instanceof ReviewMove.Add || entry.move() instanceof ReviewMove.Measure;
    }

    /// The moves after an earlier version.
    public List<ReviewEntry> since(int version) {
        return history.subList(Math.max(0, history.size() - (version() - version)), history.size());
    }

    private void apply(ReviewMove move) {
        switch (move) {
            case ReviewMove.Open open -> evidence = open.evidence();
            case ReviewMove.Add add -> evidence = add.evidence();
            case ReviewMove.Own own -> {
                owner = own.owner();
                status = status == ReviewStatus.OPEN ? ReviewStatus.OWNED : status;
            }
            case ReviewMove.Act act -> {
                action = act.what();
                actedOn = act.on();
                effect = null;
                status = ReviewStatus.ACTED;
            }
            case ReviewMove.Close close -> {
                closed = close.reason();
                status = ReviewStatus.CLOSED;
            }
            case ReviewMove.Reopen reopened -> {
                evidence = reopened.evidence();
                closed = null;
                status = owner == null ? ReviewStatus.OPEN : ReviewStatus.OWNED;
            }
            case ReviewMove.Measure measure -> {
                effect = measure.effect();
                status = effect.verdict() == Effect.Verdict.LOWER ? ReviewStatus.WORKED : ReviewStatus.ACTED;
            }
            case ReviewMove.OpenAgain again -> {
                evidence = again.evidence();
                effect = again.faded();
                status = owner == null ? ReviewStatus.OPEN : ReviewStatus.OWNED;
            }
        }
    }

    /// The id of the review in the practice. A topic has one review, however often it is opened.
    public String id() {
        return topic.key();
    }

    /// The number of all moves, including those that are no longer kept.
    public int version() {
        return droppedMoves + history.size();
    }

    /// The kept moves, oldest first.
    public List<ReviewEntry> history() {
        return history;
    }

    public Topic topic() {
        return topic;
    }

    public ReviewStatus status() {
        return status;
    }

    /// The latest evidence.
    public Evidence evidence() {
        return evidence;
    }

    public @Nullable String owner() {
        return owner;
    }

    /// The latest action.
    public @Nullable ProtectedText action() {
        return action;
    }

    public @Nullable LocalDate actedOn() {
        return actedOn;
    }

    /// The effect of the latest action, as measured last.
    public @Nullable Effect effect() {
        return effect;
    }

    /// Why the review is closed; absent while it is not.
    public @Nullable CloseReason closed() {
        return closed;
    }

    /// The day on which the review was closed last; empty if it is not closed.
    Optional<LocalDate> closedOn() {
        return closed == null
                ? Optional.empty()
                : history.reversed().stream()
                        .filter(entry -> entry.move() instanceof ReviewMove.Close)
                        .map(ReviewEntry::on)
                        .findFirst();
    }

    public Suggestion suggestion() {
        return Suggestion.forCategory(topic.category());
    }
}
