package health.overturn.lambda.prevention;

import health.overturn.denials.life.Actor;
import health.overturn.denials.prevention.Review;
import health.overturn.denials.prevention.ReviewCommand;
import health.overturn.denials.prevention.ReviewDesk;
import health.overturn.denials.prevention.ReviewOutcome;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Table;
import java.time.Instant;
import java.util.Optional;

/// Does what a person asks of a review. Who loses a race is decided on anew, against what the winner left.
public final class MoveReview {
    private static final int ATTEMPTS = 10;

    private final Reviews reviews;

    public MoveReview(Table table) {
        this.reviews = new Reviews(table);
    }

    /// Empty where there is no such review.
    public Optional<ReviewOutcome> move(
            Practice practice, String id, ReviewCommand command, Actor.Person by, Instant at) {
        ReviewDesk desk = new ReviewDesk(practice.settings().settings());
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Review> review = reviews.find(practice, id);
            if (review.isEmpty()) {
                return Optional.empty();
            }
            ReviewOutcome outcome = desk.attempt(review.get(), command, by, at);
            if (!(outcome instanceof ReviewOutcome.Moved moved)
                    || reviews.put(practice, review.get().version(), moved.review())) {
                return Optional.of(outcome);
            }
        }
        throw new IllegalStateException("review: one of ten attempts was expected to be alone");
    }
}
