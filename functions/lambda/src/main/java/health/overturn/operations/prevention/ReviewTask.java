package health.overturn.operations.prevention;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.prevention.PreventionReview;
import health.overturn.denials.prevention.PreventionWeekEnd;
import health.overturn.denials.prevention.ReviewMove;
import health.overturn.denials.rollup.MetricsRollup;
import health.overturn.messaging.event.EventBus;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Ends a week for the prevention reviews of a practice. Doing it again does nothing more.
public final class ReviewTask {
    private final ReviewStore reviews;
    private final EventBus bus;

    public ReviewTask(ReviewStore reviews, EventBus bus) {
        this.reviews = reviews;
        this.bus = bus;
    }

    /// @param week the ended week
    /// @param at the scheduled instant after its end
    public void endWeek(Practice practice, Week week, MetricsRollup rollup, Instant at) {
        List<PreventionReview> before = reviews.findAll(practice);
        Map<String, Integer> versions =
                before.stream().collect(Collectors.toMap(PreventionReview::id, PreventionReview::version));
        for (PreventionReview moved :
                new PreventionWeekEnd(rollup, practice.settings().settings()).endWeek(week, before, at)) {
            if (isOpened(moved, versions.getOrDefault(moved.id(), 0))) {
                publish(practice, moved);
            }
            // If a person moved the review in between, that move holds, and the next week's end looks at the review
            // again.
            reviews.put(practice, versions.getOrDefault(moved.id(), 0), moved);
        }
    }

    private static boolean isOpened(PreventionReview review, int since) {
        return review.since(since).stream()
                .anyMatch(entry -> entry.move() instanceof ReviewMove.Open
                        || entry.move() instanceof ReviewMove.Reopen
                        || entry.move() instanceof ReviewMove.OpenAgain);
    }

    /// Publishes before saving. If the function stops in between, the next attempt publishes the same event (same id)
    /// again; none is lost.
    private void publish(Practice practice, PreventionReview review) {
        bus.publishRunEvent(
                "Prevention Review Opened",
                practice.id() + "." + review.id() + "." + review.version(),
                Json.object()
                        .put("practice", practice.id())
                        .put("review", review.id())
                        .put("version", review.version())
                        .put("system", review.topic().upstreamSystem().name())
                        .put("category", review.topic().category().name())
                        .put("suggestion", review.suggestion().text()));
    }
}
