package health.overturn.denials.prevention;

import health.overturn.remittance.Protected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A prevention review: its history, and what it comes to.
public final class Review {
    private final List<ReviewEntry> history;
    private final Topic topic;
    private ReviewStatus status = ReviewStatus.OPEN;
    private Evidence evidence;
    private @Nullable String owner;
    private @Nullable Protected action;
    private @Nullable LocalDate actedOn;
    private @Nullable Effect effect;

    private Review(List<ReviewEntry> history, ReviewMove.Open opening) {
        this.history = List.copyOf(history);
        this.topic = opening.topic();
        this.evidence = opening.evidence();
        this.history.stream().skip(1).map(ReviewEntry::move).forEach(this::apply);
    }

    /// Replays a history, which begins with an opening.
    public static Review of(List<ReviewEntry> history) {
        if (history.isEmpty() || !(history.getFirst().move() instanceof ReviewMove.Open opening)) {
            throw new IllegalArgumentException("review: an opening was expected first but was "
                    + (history.isEmpty() ? "nothing" : history.getFirst().move().label()));
        }
        return new Review(history, opening);
    }

    /// The review after one more move.
    public Review after(ReviewEntry entry) {
        List<ReviewEntry> longer = new ArrayList<>(history);
        longer.add(entry);
        return of(longer);
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

    /// The number of its moves.
    public int version() {
        return history.size();
    }

    /// Oldest first; never changed, only added to.
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
    public @Nullable Protected action() {
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
