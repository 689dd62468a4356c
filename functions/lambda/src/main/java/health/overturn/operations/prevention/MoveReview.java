package health.overturn.operations.prevention;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.prevention.PreventionReview;
import health.overturn.denials.prevention.ReviewCommand;
import health.overturn.denials.prevention.ReviewMoveResult;
import health.overturn.denials.prevention.ReviewRules;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.util.Optional;

/// Carries out a command on a prevention review. If another change comes first, the rules decide again on the changed
/// review.
public final class MoveReview {
    private static final int ATTEMPTS = 10;

    private final ReviewStore reviews;

    public MoveReview(ReviewStore reviews) {
        this.reviews = reviews;
    }

    /// @return empty where no review has this id that the person may see
    public Optional<ReviewMoveResult> move(
            Practice practice, String id, ReviewCommand command, Actor.Person by, Instant at) {
        ReviewRules rules = new ReviewRules(practice.settings().settings());
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<PreventionReview> review = reviews.find(practice, id);
            if (review.filter(found -> ReviewRules.maySee(found, by)).isEmpty()) {
                return Optional.empty();
            }
            ReviewMoveResult result = rules.attempt(review.get(), command, by, at);
            if (!(result instanceof ReviewMoveResult.Moved moved)
                    || reviews.put(practice, review.get().version(), moved.review())) {
                return Optional.of(result);
            }
        }
        throw new IllegalStateException("review %s: gave up after %d attempts because of concurrent changes; try again"
                .formatted(id, ATTEMPTS));
    }
}
