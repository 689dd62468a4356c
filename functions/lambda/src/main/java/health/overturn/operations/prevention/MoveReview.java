package health.overturn.operations.prevention;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.prevention.PreventionReview;
import health.overturn.denials.prevention.ReviewCommand;
import health.overturn.denials.prevention.ReviewMoveResult;
import health.overturn.denials.prevention.ReviewRules;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.util.Optional;

/// Does what a person asks of a review. Who loses a race is decided on anew, against what the winner left.
public final class MoveReview {
    private static final int ATTEMPTS = 10;

    private final ReviewStore reviews;

    public MoveReview(ReviewStore reviews) {
        this.reviews = reviews;
    }

    /// Empty where there is no such review.
    public Optional<ReviewMoveResult> move(
            Practice practice, String id, ReviewCommand command, Actor.Person by, Instant at) {
        ReviewRules rules = new ReviewRules(practice.settings().settings());
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<PreventionReview> review = reviews.find(practice, id);
            if (review.isEmpty()) {
                return Optional.empty();
            }
            ReviewMoveResult result = rules.attempt(review.get(), command, by, at);
            if (!(result instanceof ReviewMoveResult.Moved moved)
                    || reviews.put(practice, review.get().version(), moved.review())) {
                return Optional.of(result);
            }
        }
        throw new IllegalStateException("review: one of ten attempts was expected to be alone");
    }
}
