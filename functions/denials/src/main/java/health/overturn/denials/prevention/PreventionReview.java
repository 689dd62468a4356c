package health.overturn.denials.prevention;

import health.overturn.remittance.ProtectedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A prevention review: its history, and what it comes to.
public final class PreventionReview {
    /// Weekly moves of the routine that are kept: a quarter of them.
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

    private PreventionReview(List<ReviewEntry> history, int droppedMoves, ReviewMove.Open opening) {
        this.history = List.copyOf(history);
        this.droppedMoves = droppedMoves;
        this.topic = opening.topic();
        this.evidence = opening.evidence();
        this.history.stream().skip(1).map(ReviewEntry::move).forEach(this::apply);
    }

    /// Replays a history, which begins with an opening.
    public static PreventionReview of(List<ReviewEntry> history) {
        return of(history, 0);
    }

    /// Replays what is kept of a history, which begins with the opening.
    ///
    /// @param forgotten moves that are not kept
    public static PreventionReview of(List<ReviewEntry> history, int droppedMoves) {
        if (history.isEmpty() || !(history.getFirst().move() instanceof ReviewMove.Open opening)) {
            throw new IllegalArgumentException("review: an opening was expected first but was "
                    + (history.isEmpty() ? "nothing" : history.getFirst().move().label()));
        }
        return new PreventionReview(history, droppedMoves, opening);
    }

    /// The review after one more move.
    ///
    /// Of what the routine says week after week only the last quarter is kept: a review does not grow
    /// with the years that it is open.
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

    /// Its moves after an earlier version of it.
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

    /// Its name among the practice's reviews; there is one for a topic, however often it is opened.
    public String id() {
        return topic.key();
    }

    /// The number of its moves, those too that are not kept.
    public int version() {
        return droppedMoves + history.size();
    }

    /// What is kept of its moves, oldest first.
    public List<ReviewEntry> history() {
        return history;
    }

    public Topic topic() {
        return topic;
    }

    public ReviewStatus status() {
        return status;
    }

    /// The latest.
    public Evidence evidence() {
        return evidence;
    }

    public @Nullable String owner() {
        return owner;
    }

    /// What was done last.
    public @Nullable ProtectedText action() {
        return action;
    }

    public @Nullable LocalDate actedOn() {
        return actedOn;
    }

    /// What came of it, as measured last.
    public @Nullable Effect effect() {
        return effect;
    }

    public Suggestion suggestion() {
        return Suggestion.forCategory(topic.category());
    }
}
