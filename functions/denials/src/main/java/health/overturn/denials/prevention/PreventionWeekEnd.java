package health.overturn.denials.prevention;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.denial.Actor;
import health.overturn.denials.rollup.MetricsRollup;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.denials.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Updates a practice's prevention reviews at the end of a week. Doing it again for the same week changes nothing.
public final class PreventionWeekEnd {
    private final MetricsRollup rollup;
    private final Settings settings;
    private final Triggers triggers;

    public PreventionWeekEnd(MetricsRollup rollup, Settings settings) {
        this.rollup = rollup;
        this.settings = settings;
        this.triggers = new Triggers(rollup.flow(), settings);
    }

    /// Returns the reviews that are new or have moved.
    ///
    /// @param reviews all reviews of the practice, one for each topic
    /// @param at the scheduled instant after the week's end
    public List<PreventionReview> endWeek(Week week, List<PreventionReview> reviews, Instant at) {
        Map<String, PreventionReview> next = new HashMap<>();
        reviews.forEach(review -> next.put(review.id(), measure(review, week, at)));
        for (Topic topic : triggers.topics(week)) {
            next.compute(topic.key(), (_, review) -> openOrAdd(topic, Optional.ofNullable(review), week, at));
        }
        Map<String, Integer> before = new HashMap<>();
        reviews.forEach(review -> before.put(review.id(), review.version()));
        List<PreventionReview> moved = new ArrayList<>(next.values());
        moved.removeIf(review -> review.version() == before.getOrDefault(review.id(), 0));
        moved.sort((one, other) -> one.id().compareTo(other.id()));
        return moved;
    }

    /// Opens a review of a repeating topic, or adds evidence to an open one. A review whose action works is left
    /// alone.
    private PreventionReview openOrAdd(Topic topic, Optional<PreventionReview> review, Week week, Instant at) {
        Evidence evidence = evidence(topic, week);
        if (review.isEmpty()) {
            return PreventionReview.of(List.of(entry(new ReviewMove.Open(topic, evidence), week, at)));
        }
        if (review.get().closedOn().isPresent()) {
            return isNewSince(review.get(), week)
                    ? review.get().after(entry(new ReviewMove.Reopen(evidence), week, at))
                    : review.get();
        }
        boolean alreadyCounted = review.get().evidence().latestWeek().compareTo(week) >= 0;
        return alreadyCounted || review.get().status() == ReviewStatus.WORKED
                ? review.get()
                : review.get().after(entry(new ReviewMove.Add(evidence), week, at));
    }

    /// Whether all weeks of the evidence began after the review was closed.
    private boolean isNewSince(PreventionReview review, Week week) {
        LocalDate first = triggers.evaluatedWeeks(week).toList().getFirst().monday();
        return review.closedOn().filter(first::isAfter).isPresent();
    }

    private PreventionReview measure(PreventionReview review, Week week, Instant at) {
        Effect effect = review.effect();
        if (review.actedOn() == null || (effect != null && effect.until().compareTo(week) >= 0)) {
            return review;
        }
        return switch (review.status()) {
            case OPEN, OWNED, CLOSED -> review;
            case ACTED -> {
                Effect now = Effect.of(rollup.flow(), review.topic(), review.actedOn(), week);
                yield review.after(entry(new ReviewMove.Measure(now), week, at));
            }
            case WORKED -> reopenIfFaded(review, week, at);
        };
    }

    private PreventionReview reopenIfFaded(PreventionReview review, Week week, Instant at) {
        return Optional.ofNullable(review.effect())
                .flatMap(effect -> effect.asFaded(rollup.flow(), review.topic(), week))
                .map(effect -> new ReviewMove.OpenAgain(effect, evidence(review.topic(), week)))
                .map(move -> review.after(entry(move, week, at)))
                .orElse(review);
    }

    private Evidence evidence(Topic topic, Week week) {
        return Evidence.of(rollup, topic, triggers.evaluatedWeeks(week).toList());
    }

    private ReviewEntry entry(ReviewMove move, Week week, Instant at) {
        return new ReviewEntry(at, settings.day(at), new Actor.Cycle(ScheduledJob.WEEK_SNAPSHOT, week), move);
    }
}
